namespace DroneSeal.Vision;

/// <summary>A head's raw answers on one frame: base classes as corrected by the zones, and every novel class.</summary>
/// <remarks>Overwritten at every frame. With a zone off, the base arrays are the trunk's own, not copies.</remarks>
public sealed class HeadOutputs
{
    private readonly List<float[]> _novelLogits = [];
    private readonly List<float[]> _novelBoxes = [];
    private readonly float[] _classLogits;
    private readonly float[] _rawBoxes;
    private readonly float[] _objectness;

    /// <summary>Buffers for one input size.</summary>
    /// <param name="inputSize">Pixels a side; a multiple of 32.</param>
    public HeadOutputs(int inputSize)
    {
        InputSize = inputSize;
        AnchorCount = (inputSize / 8 * (inputSize / 8)) + (inputSize / 16 * (inputSize / 16)) + (inputSize / 32 * (inputSize / 32));
        _classLogits = new float[AnchorCount * FrozenFeatures.BaseClasses];
        _rawBoxes = new float[AnchorCount * 4];
        _objectness = new float[AnchorCount];
        ClassLogits = _classLogits;
        RawBoxes = _rawBoxes;
        ObjectnessLogits = _objectness;
        Scratch = new HeadScratch(inputSize / 8);
    }

    /// <summary>Pixels a side of the input.</summary>
    public int InputSize { get; }

    /// <summary>Anchors of all levels.</summary>
    public int AnchorCount { get; }

    /// <summary>Base class logits, <c>[anchors, 80]</c>.</summary>
    public float[] ClassLogits { get; private set; }

    /// <summary>Raw base boxes, <c>[anchors, 4]</c>.</summary>
    public float[] RawBoxes { get; private set; }

    /// <summary>Objectness logits, <c>[anchors]</c>.</summary>
    public float[] ObjectnessLogits { get; private set; }

    /// <summary>Novel classes.</summary>
    public int NovelCount { get; private set; }

    internal HeadScratch Scratch { get; }

    /// <summary>Logits of one novel class, <c>[anchors]</c>; its score is their sigmoid.</summary>
    public ReadOnlySpan<float> NovelLogits(int novel) => _novelLogits[novel];

    /// <summary>Raw boxes of one novel class, <c>[anchors, 4]</c>.</summary>
    public ReadOnlySpan<float> NovelRawBoxes(int novel) => _novelBoxes[novel];

    internal float[] NovelLogitBuffer(int novel) => _novelLogits[novel];

    internal float[] NovelBoxBuffer(int novel) => _novelBoxes[novel];

    // Of the arrays that the adapters wrote; the trunk's own are looked at once a frame.
    internal bool AreOwnAnswersFinite()
    {
        var areFinite = !ReferenceEquals(ClassLogits, _classLogits)
            || (VectorKernels.AreFinite(ClassLogits) && VectorKernels.AreFinite(RawBoxes)
                && VectorKernels.AreFinite(ObjectnessLogits));
        for (var i = 0; i < NovelCount && areFinite; i++)
        {
            areFinite = VectorKernels.AreFinite(_novelLogits[i]) && VectorKernels.AreFinite(_novelBoxes[i]);
        }

        return areFinite;
    }

    internal void Begin(FrozenFeatures features, int novelCount, bool copiesBase)
    {
        while (_novelLogits.Count < novelCount)
        {
            _novelLogits.Add(new float[AnchorCount]);
            _novelBoxes.Add(new float[AnchorCount * 4]);
        }

        NovelCount = novelCount;
        Scratch.Begin();
        ClassLogits = copiesBase ? _classLogits : features.ClassLogits;
        RawBoxes = copiesBase ? _rawBoxes : features.RawBoxes;
        ObjectnessLogits = copiesBase ? _objectness : features.ObjectnessLogits;
        if (copiesBase)
        {
            features.ClassLogits.CopyTo(ClassLogits, 0);
            features.RawBoxes.CopyTo(RawBoxes, 0);
            features.ObjectnessLogits.CopyTo(ObjectnessLogits, 0);
        }
    }
}
