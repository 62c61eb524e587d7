using DroneSeal.Core;

namespace DroneSeal.SelfEdit.Tests;

/// <summary>Window samples of random features, for tests of the patch step.</summary>
internal static class Samples
{
    internal static float[] Start()
    {
        var random = new Random(3);
        return [.. Enumerable.Range(0, BranchLayout.Length).Select(_ => ((float)random.NextDouble() - 0.5f) * 0.2f)];
    }

    internal static WindowSample Random(int seed, bool hasObject)
    {
        var random = new Random(seed);
        var label = new Label(new PixelBox(20, 20, 60, 80), 0.9f);
        return new()
        {
            Origin = $"sample {seed}",
            Labels = hasObject ? [label] : [],
            Subject = hasObject ? 0 : -1,
            Windows = [Window(random, 0, hasObject), Window(random, 1, hasObject)],
        };
    }

    private static FeatureWindow Window(Random random, int level, bool hasObject)
    {
        const int Side = 7;
        const int Cells = Side * Side;
        var owner = new byte[Cells];
        Array.Fill(owner, PictureTargets.Nobody);
        var counts = new bool[Cells];
        Array.Fill(counts, true);
        if (hasObject)
        {
            owner[24] = 0;
            owner[25] = 0;
        }

        return new()
        {
            Level = level,
            Column = 2,
            Row = 3,
            Width = Side,
            Height = Side,
            Stem = [.. Enumerable.Range(0, Cells * 64).Select(_ => (Half)(random.NextDouble() - 0.3))],
            Objectness = [.. Enumerable.Range(0, Cells).Select(_ => (float)random.NextDouble() - 2)],
            RawBoxes = [.. Enumerable.Range(0, Cells * 4).Select(_ => (float)random.NextDouble() + 0.5f)],
            Owner = owner,
            Counts = counts,
            ColourPlace = [.. Enumerable.Range(0, Cells).Select(cell => (short)cell)],
            Colours = [.. Enumerable.Range(0, Cells * 57).Select(_ => (Half)(random.NextDouble() - 0.5))],
        };
    }
}
