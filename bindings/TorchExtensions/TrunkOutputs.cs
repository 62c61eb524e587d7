namespace DroneSeal.Torch.Extensions;

/// <summary>The buffers that a pass of <see cref="TrunkEngine"/> overwrites; the caller's own.</summary>
/// <remarks>
/// Maps are NHWC: index <c>((y * width) + x) * channels + c</c>. Anchors run level by level (strides 8, 16,
/// 32), row by row.
/// </remarks>
public sealed class TrunkOutputs
{
    private const int HeadChannels = 64;
    private const int Classes = 80;

    /// <summary>New buffers for a square input.</summary>
    /// <param name="inputSize">Pixels a side; a positive multiple of 32.</param>
    /// <exception cref="ArgumentException">The size is no positive multiple of 32.</exception>
    public TrunkOutputs(int inputSize)
        : this(inputSize, Maps(inputSize, 64, 2), Heads(inputSize), Heads(inputSize), Heads(inputSize),
            New(Anchors(inputSize) * Classes), New(Anchors(inputSize) * 4), New(Anchors(inputSize)))
    {
    }

    /// <summary>Buffers that exist already; nothing is copied.</summary>
    /// <param name="inputSize">Pixels a side; a positive multiple of 32.</param>
    /// <param name="fpn">Three maps of 64, 128 and 256 channels.</param>
    /// <param name="stems">Three maps of 64 channels.</param>
    /// <param name="classTowers">Three maps of 64 channels.</param>
    /// <param name="boxTowers">Three maps of 64 channels.</param>
    /// <param name="classLogits"><c>[anchors, 80]</c>.</param>
    /// <param name="rawBoxes"><c>[anchors, 4]</c>.</param>
    /// <param name="objectnessLogits"><c>[anchors]</c>.</param>
    /// <exception cref="ArgumentException">A buffer's length does not fit the input size.</exception>
    public TrunkOutputs(
        int inputSize, float[][] fpn, float[][] stems, float[][] classTowers, float[][] boxTowers,
        float[] classLogits, float[] rawBoxes, float[] objectnessLogits)
    {
        AnchorCount = Anchors(inputSize);
        InputSize = inputSize;
        Fpn = CheckMaps(fpn, nameof(fpn), 64, 2);
        Stems = CheckMaps(stems, nameof(stems), HeadChannels, 1);
        ClassTowers = CheckMaps(classTowers, nameof(classTowers), HeadChannels, 1);
        BoxTowers = CheckMaps(boxTowers, nameof(boxTowers), HeadChannels, 1);
        ClassLogits = Check(classLogits, nameof(classLogits), AnchorCount * Classes);
        RawBoxes = Check(rawBoxes, nameof(rawBoxes), AnchorCount * 4);
        ObjectnessLogits = Check(objectnessLogits, nameof(objectnessLogits), AnchorCount);
    }

    /// <summary>Pixels a side of the input.</summary>
    public int InputSize { get; }

    /// <summary>Anchors of all levels.</summary>
    public int AnchorCount { get; }

    /// <summary>PAFPN outputs p3, n3, n4 with 64, 128 and 256 channels.</summary>
    public float[][] Fpn { get; }

    /// <summary>Head stems, 64 channels.</summary>
    public float[][] Stems { get; }

    /// <summary>Class towers, 64 channels.</summary>
    public float[][] ClassTowers { get; }

    /// <summary>Box towers, 64 channels.</summary>
    public float[][] BoxTowers { get; }

    /// <summary>Class logits, <c>[anchors, 80]</c>.</summary>
    public float[] ClassLogits { get; }

    /// <summary>Raw boxes tx, ty, tw, th, <c>[anchors, 4]</c>.</summary>
    public float[] RawBoxes { get; }

    /// <summary>Objectness logits, <c>[anchors]</c>.</summary>
    public float[] ObjectnessLogits { get; }

    /// <summary>Anchors of a square input.</summary>
    internal static int Anchors(int inputSize)
    {
        if (inputSize <= 0 || inputSize % 32 != 0)
        {
            throw new ArgumentException(
                $"The input is {inputSize} pixels a side; it must be a positive multiple of 32.",
                nameof(inputSize));
        }

        return inputSize / 32 * (inputSize / 32) * 21;
    }

    /// <summary>The array, if it is there and has the length.</summary>
    internal static float[] Check(float[]? array, string name, int length)
    {
        ArgumentNullException.ThrowIfNull(array, name);
        return array.Length == length
            ? array
            : throw new ArgumentException(
                $"{name} holds {array.Length} numbers; this input size needs {length}.", name);
    }

    private static float[] New(int length) => GC.AllocateArray<float>(length, pinned: true);

    private static float[][] Heads(int inputSize) => Maps(inputSize, HeadChannels, 1);

    private static float[][] Maps(int inputSize, int channels, int growth)
    {
        Anchors(inputSize);
        return [.. Enumerable.Range(0, 3)
            .Select(level => New(MapLength(inputSize, level, channels, growth)))];
    }

    private static int MapLength(int inputSize, int level, int channels, int growth)
    {
        var cells = inputSize / (8 << level);
        return cells * cells * channels * (growth == 1 ? 1 : 1 << level);
    }

    private float[][] CheckMaps(float[][] maps, string name, int channels, int growth)
    {
        ArgumentNullException.ThrowIfNull(maps, name);
        if (maps.Length != 3)
        {
            throw new ArgumentException($"{name} holds {maps.Length} maps; there are three levels.", name);
        }

        for (var level = 0; level < 3; level++)
        {
            Check(maps[level], $"{name}[{level}]", MapLength(InputSize, level, channels, growth));
        }

        return maps;
    }
}
