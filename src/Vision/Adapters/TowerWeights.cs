namespace DroneSeal.Vision;

/// <summary>Two depthwise blocks, their weights turned so that 64 channels lie beside one another.</summary>
internal sealed class TowerWeights
{
    private const int Channels = FrozenFeatures.HeadChannels;

    private readonly Block[] _blocks;

    internal TowerWeights(AdapterZone zone, string name) =>
        _blocks = [new Block(zone, name + ".0"), new Block(zone, name + ".1")];

    private sealed class Block
    {
        internal Block(AdapterZone zone, string name)
        {
            Depthwise = Turn(zone.Values(name + ".dconv.conv.weight", Channels * 9), Channels, 9);
            DepthwiseBias = zone.Values(name + ".dconv.conv.bias", Channels);
            Pointwise = Turn(zone.Values(name + ".pconv.conv.weight", Channels * Channels), Channels, Channels);
            PointwiseBias = zone.Values(name + ".pconv.conv.bias", Channels);
        }

        internal float[] Depthwise { get; } // [9, 64]

        internal float[] DepthwiseBias { get; }

        internal float[] Pointwise { get; } // [in, out]

        internal float[] PointwiseBias { get; }
    }

    /// <summary>Runs the tower over a square map.</summary>
    /// <param name="input"><c>[size, size, 64]</c>.</param>
    /// <param name="between">Room for one map.</param>
    /// <param name="output"><c>[size, size, 64]</c>, overwritten.</param>
    /// <param name="size">Cells a side.</param>
    internal void Run(float[] input, float[] between, float[] output, int size)
    {
        var source = input;
        foreach (var block in _blocks)
        {
            VectorKernels.Depthwise3x3Silu(source, block.Depthwise, block.DepthwiseBias, between, size);
            VectorKernels.PointwiseSilu(between, block.Pointwise, block.PointwiseBias, output, size * size);
            source = output;
        }
    }

    private static float[] Turn(float[] values, int rows, int columns)
    {
        var turned = new float[values.Length];
        for (var row = 0; row < rows; row++)
        {
            for (var column = 0; column < columns; column++)
            {
                turned[(column * rows) + row] = values[(row * columns) + column];
            }
        }

        return turned;
    }
}
