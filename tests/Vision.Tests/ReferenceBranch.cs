namespace DroneSeal.Vision.Tests;

/// <summary>The class branch as its definition reads, one cell at a time and in double precision.</summary>
internal sealed class ReferenceBranch(IReadOnlyDictionary<string, AdapterArray> arrays)
{
    internal (double Logit, double[] Box) At(FrozenFeatures features, int level, int x, int y)
    {
        var size = features.GridSizes[level];
        var stem = Array.ConvertAll(features.Stems[level], value => (double)value);
        var classes = Tower($"cls_convs.{level}", stem, size);
        var boxes = Tower($"reg_convs.{level}", stem, size);
        var cell = (y * size) + x;
        var anchor = features.LevelOffsets[level] + cell;
        var both = classes[(cell * 64)..((cell + 1) * 64)].Concat(boxes[(cell * 64)..((cell + 1) * 64)]).ToArray();
        var logit = Dot($"logit.{level}.weight", 0, both) + arrays[$"logit.{level}.bias"].Values[0]
            + (arrays[$"objectness.{level}.weight"].Values[0] * features.ObjectnessLogits[anchor]);
        var box = Enumerable.Range(0, 4).Select(side => features.RawBoxes[(4 * anchor) + side]
            + Dot($"box.{level}.weight", side, both[64..]) + arrays[$"box.{level}.bias"].Values[side]);
        return (logit, [.. box]);
    }

    private double[] Tower(string name, double[] input, int size)
    {
        foreach (var block in (string[])[name + ".0", name + ".1"])
        {
            var between = new double[input.Length];
            for (var i = 0; i < input.Length; i++)
            {
                between[i] = Silu(Depthwise(block + ".dconv.conv", input, size, i));
            }

            input = [.. Enumerable.Range(0, input.Length).Select(i => Silu(
                Dot(block + ".pconv.conv.weight", i % 64, between[(i / 64 * 64)..((i / 64 * 64) + 64)])
                    + arrays[block + ".pconv.conv.bias"].Values[i % 64]))];
        }

        return input;
    }

    private double Depthwise(string name, double[] input, int size, int index)
    {
        var (cell, channel) = (index / 64, index % 64);
        var sum = (double)arrays[name + ".bias"].Values[channel];
        for (var tap = 0; tap < 9; tap++)
        {
            var (x, y) = ((cell % size) + (tap % 3) - 1, (cell / size) + (tap / 3) - 1);
            if (x >= 0 && x < size && y >= 0 && y < size)
            {
                sum += input[(((y * size) + x) * 64) + channel] * arrays[name + ".weight"].Values[(channel * 9) + tap];
            }
        }

        return sum;
    }

    private double Dot(string name, int row, double[] input) =>
        input.Select((value, i) => value * arrays[name].Values[(row * input.Length) + i]).Sum();

    private static double Silu(double value) => value / (1 + Math.Exp(-value));
}
