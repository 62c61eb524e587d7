using DroneSeal.SelfEdit;
using DroneSeal.Vision;

namespace DroneSeal.Bench;

/// <summary>The way of batch and weights into a file that Python reads, and of its gradient back.</summary>
internal static class PatchStepBatch
{
    private const int Channels = BranchLayout.Channels;

    /// <summary>Writes weights and windows as safetensors, a level's windows one after the other.</summary>
    internal static void Write(string path, float[] weights, WindowSample[] batch)
    {
        var tensors = BranchLayout.Parameters
            .Select(parameter => (
                Name: "weights/" + parameter.Name, Shape: (IReadOnlyList<long>)parameter.Shape,
                Values: weights.AsSpan(parameter.Offset, parameter.Length).ToArray()))
            .ToList();
        for (var level = 0; level < BranchLayout.Levels; level++)
        {
            tensors.AddRange(Level(batch, level));
        }

        SafeTensors.WriteFile(path, tensors, new Dictionary<string, string>());
    }

    /// <summary>The largest difference of any parameter's gradient, relative to its largest entry.</summary>
    /// <param name="own">In the flat vector's order.</param>
    /// <param name="other">In the ordinal order of the parameters' names.</param>
    internal static double Difference(ReadOnlySpan<float> own, ReadOnlySpan<float> other)
    {
        var (worst, at) = (0.0, 0);
        foreach (var parameter in BranchLayout.Parameters.OrderBy(one => one.Name, StringComparer.Ordinal))
        {
            var (difference, largest) = (0.0, 1e-12);
            for (var i = 0; i < parameter.Length; i++)
            {
                difference = Math.Max(difference, Math.Abs(own[parameter.Offset + i] - other[at + i]));
                largest = Math.Max(largest, Math.Abs(other[at + i]));
            }

            worst = Math.Max(worst, difference / largest);
            at += parameter.Length;
        }

        return worst;
    }

    private static IEnumerable<(string, IReadOnlyList<long>, float[])> Level(WindowSample[] batch, int level)
    {
        var side = batch[0].Windows[level].Height;
        yield return (
            $"stem.{level}", [batch.Length, Channels, side, side],
            [.. batch.SelectMany(sample => StemOf(sample.Windows[level]))]);
        yield return Part("objectness", [], (window, _, cell) => [window.Objectness[cell]]);
        yield return Part("raw_boxes", [4], (window, _, cell) =>
            window.RawBoxes[(cell * 4)..((cell + 1) * 4)]);
        yield return Part("counts", [], (window, _, cell) => [window.Counts[cell] ? 1 : 0]);
        yield return Part("colours", [57], (window, _, cell) =>
            Array.ConvertAll(window.ColoursOf(cell).ToArray(), value => (float)value));
        yield return Part("cells", [2], (window, _, cell) =>
            [window.Column + (cell % window.Width), window.Row + (cell / window.Width)]);
        yield return Part("weight", [], (_, label, _) => [label?.Weight ?? 0]);
        yield return Part("taught", [], (_, label, _) => [label is { IsTaught: true } ? 1 : 0]);
        yield return Part("targets", [4], (_, label, _) => label is { Box: var box }
            ? [box.Left, box.Top, box.Right, box.Bottom] : new float[4]);

        (string, IReadOnlyList<long>, float[]) Part(
            string name, long[] inner, Func<FeatureWindow, Label?, int, float[]> read) => (
            $"{name}.{level}", [batch.Length, side, side, .. inner],
            [.. batch.SelectMany(sample => Cells(sample, sample.Windows[level], read))]);
    }

    private static IEnumerable<float> Cells(
        WindowSample sample, FeatureWindow window, Func<FeatureWindow, Label?, int, float[]> read) =>
        Enumerable.Range(0, window.Cells)
            .SelectMany(cell => read(window, LabelOf(sample, window.Owner[cell]), cell));

    private static Label? LabelOf(WindowSample sample, byte owner) =>
        owner == PictureTargets.Nobody ? null : sample.Labels[owner];

    // Cells before channels becomes channels before cells, PyTorch's usual order.
    private static IEnumerable<float> StemOf(FeatureWindow window) => Enumerable.Range(0, Channels)
        .SelectMany(channel => Enumerable.Range(0, window.Cells)
            .Select(cell => (float)window.Stem[(cell * Channels) + channel]));
}
