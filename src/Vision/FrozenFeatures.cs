namespace DroneSeal.Vision;

/// <summary>What the frozen trunk says of one picture: the maps adapters start from and the base head's raw answers.</summary>
/// <remarks>
/// Plain float32 arrays, so that the same buffers serve the fused engine, libtorch, the shared ring and the disk.
/// Allocated once and overwritten at every frame by their owner. A level's maps are NHWC: index
/// <c>((y * width) + x) * channels + c</c>. Anchors run level by level, row by row: 52*52, then 26*26, then 13*13 at 416.
/// </remarks>
public sealed class FrozenFeatures
{
    /// <summary>Channels of the head's stems and towers.</summary>
    public const int HeadChannels = 64;

    /// <summary>COCO's classes.</summary>
    public const int BaseClasses = 80;

    /// <summary>Input pixels from one cell to the next, level by level.</summary>
    public static ReadOnlySpan<int> Strides => [8, 16, 32];

    /// <summary>Channels of the three maps that the PAFPN hands to the head.</summary>
    public static ReadOnlySpan<int> FpnChannels => [64, 128, 256];

    /// <summary>Buffers for a square input.</summary>
    /// <param name="inputSize">Pixels a side; a multiple of 32.</param>
    /// <exception cref="ArgumentException"><paramref name="inputSize"/> is no positive multiple of 32.</exception>
    public FrozenFeatures(int inputSize)
    {
        if (inputSize <= 0 || inputSize % 32 != 0)
        {
            throw new ArgumentException($"The input is {inputSize} pixels a side; it must be a positive multiple of 32.", nameof(inputSize));
        }

        InputSize = inputSize;
        GridSizes = [inputSize / 8, inputSize / 16, inputSize / 32];
        LevelOffsets = [0, GridSizes[0] * GridSizes[0], (GridSizes[0] * GridSizes[0]) + (GridSizes[1] * GridSizes[1])];
        AnchorCount = LevelOffsets[2] + (GridSizes[2] * GridSizes[2]);
        Fpn = [.. Enumerable.Range(0, 3).Select(i => Pinned(GridSizes[i] * GridSizes[i] * FpnChannels[i]))];
        Stems = HeadMaps();
        ClassTowers = HeadMaps();
        BoxTowers = HeadMaps();
        ClassLogits = Pinned(AnchorCount * BaseClasses);
        RawBoxes = Pinned(AnchorCount * 4);
        ObjectnessLogits = Pinned(AnchorCount);
        InputBgr = GC.AllocateArray<byte>(3 * inputSize * inputSize, pinned: true);
    }

    /// <summary>Pixels a side of the input.</summary>
    public int InputSize { get; }

    /// <summary>Cells a side, level by level.</summary>
    public int[] GridSizes { get; }

    /// <summary>Index of each level's first anchor.</summary>
    public int[] LevelOffsets { get; }

    /// <summary>Anchors of all levels.</summary>
    public int AnchorCount { get; }

    /// <summary>PAFPN outputs p3, n3, n4: <c>[H, W, 64]</c>, <c>[H, W, 128]</c>, <c>[H, W, 256]</c>.</summary>
    public float[][] Fpn { get; }

    /// <summary>Head stems after their activation, <c>[H, W, 64]</c> a level.</summary>
    public float[][] Stems { get; }

    /// <summary>Outputs of the frozen class towers, <c>[H, W, 64]</c> a level.</summary>
    public float[][] ClassTowers { get; }

    /// <summary>Outputs of the frozen box towers, <c>[H, W, 64]</c> a level.</summary>
    public float[][] BoxTowers { get; }

    /// <summary>Base class logits, <c>[anchors, 80]</c>, before the sigmoid.</summary>
    public float[] ClassLogits { get; }

    /// <summary>Raw boxes tx, ty, tw, th, <c>[anchors, 4]</c>: centre = (cell + t) * stride, size = exp(t) * stride.</summary>
    public float[] RawBoxes { get; }

    /// <summary>Objectness logits, <c>[anchors]</c>, before the sigmoid.</summary>
    public float[] ObjectnessLogits { get; }

    /// <summary>The letterboxed picture itself, <c>[S, S, 3]</c>, blue first, padding 114; branches read its colours.</summary>
    public byte[] InputBgr { get; }

    /// <summary>The picture's place in the input.</summary>
    public Letterbox Letterbox { get; set; }

    /// <summary>Takes over everything that another frame's buffers hold.</summary>
    /// <exception cref="ArgumentException">They were made for another input size.</exception>
    public void CopyFrom(FrozenFeatures other)
    {
        ArgumentNullException.ThrowIfNull(other);
        if (other.InputSize != InputSize)
        {
            throw new ArgumentException(
                $"The features are for {other.InputSize} pixels a side and these buffers for {InputSize}.", nameof(other));
        }

        for (var level = 0; level < Strides.Length; level++)
        {
            other.Fpn[level].CopyTo(Fpn[level], 0);
            other.Stems[level].CopyTo(Stems[level], 0);
            other.ClassTowers[level].CopyTo(ClassTowers[level], 0);
            other.BoxTowers[level].CopyTo(BoxTowers[level], 0);
        }

        other.ClassLogits.CopyTo(ClassLogits, 0);
        other.RawBoxes.CopyTo(RawBoxes, 0);
        other.ObjectnessLogits.CopyTo(ObjectnessLogits, 0);
        other.InputBgr.CopyTo(InputBgr, 0);
        Letterbox = other.Letterbox;
    }

    // What is no number in a map is none in every answer that is computed from it, so the answers are enough.
    internal bool AreAnswersFinite() =>
        VectorKernels.AreFinite(ObjectnessLogits) && VectorKernels.AreFinite(RawBoxes) && VectorKernels.AreFinite(ClassLogits);

    private static float[] Pinned(int length) => GC.AllocateArray<float>(length, pinned: true);

    private float[][] HeadMaps() =>
        [.. GridSizes.Select(size => Pinned(size * size * HeadChannels))];
}
