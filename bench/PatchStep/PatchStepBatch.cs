using DroneSeal.SelfEdit;
using DroneSeal.Vision;

namespace DroneSeal.Bench;

/// <summary>The batch and the weights that both sides step on, and their way into a file that Python reads.</summary>
internal static class PatchStepBatch
{
    private const int Channels = BranchLayout.Channels;

    /// <summary>Writes weights and windows as safetensors, float32, a level's windows one after the other.</summary>
    internal static void Write(string path, float[] weights, WindowSample[] batch)
    {
        var tensors = BranchLayout.Parameters
            .Select(parameter => (
                Name: "weights/" + parameter.Name, Shape: (IReadOnlyList<long>)parameter.Shape,
                Values: weights.AsSpan(parameter.Offset, parameter.Length).ToArray()))
            .ToList();
        for (var level = 0; level < BranchLayout.Levels; level++)
        {
            var windows = batch.Select(sample => (Window: sample.Windows[level], sample.Labels)).ToArray();
            Add("stem", [Channels], windows.SelectMany(pair => StemOf(pair.Window)), isPlanar: true);
            Add("objectness", [], windows.SelectMany(pair => pair.Window.Objectness));
            Add("raw_boxes", [4], windows.SelectMany(pair => pair.Window.RawBoxes));
            Add("counts", [], windows.SelectMany(pair => pair.Window.Counts.Select(counts => counts ? 1f : 0)));
            Add("colours", [57], windows.SelectMany(pair => pair.Window.Colours.Select(value => (float)value)));
            Add("cells", [2], windows.SelectMany(pair => CellsOf(pair.Window)));
            Add("weight", [], windows.SelectMany(pair => Owned(pair.Window, pair.Labels, label => [label.Weight], 1)));
            Add("taught", [], windows.SelectMany(pair => Owned(pair.Window, pair.Labels, label => [label.IsTaught ? 1 : 0], 1)));
            Add("targets", [4], windows.SelectMany(pair => Owned(pair.Window, pair.Labels, Edges, 4)));

            void Add(string name, long[] inner, IEnumerable<float> values, bool isPlanar = false)
            {
                long[] cells = [windows[0].Window.Height, windows[0].Window.Width];
                long[] shape = isPlanar ? [windows.Length, .. inner, .. cells] : [windows.Length, .. cells, .. inner];
                tensors.Add(($"{name}.{level}", shape, [.. values]));
            }
        }

        SafeTensors.WriteFile(path, tensors, new Dictionary<string, string>());
    }

    /// <summary>The largest difference of any parameter's gradient, relative to the largest entry of that gradient.</summary>
    /// <param name="own">In the flat vector's order.</param>
    /// <param name="other">Parameter after parameter, in the ordinal order of their names.</param>
    internal static double Difference(ReadOnlySpan<float> own, ReadOnlySpan<float> other)
    {
        var (worst, at) = (0.0, 0);
        foreach (var parameter in BranchLayout.Parameters.OrderBy(parameter => parameter.Name, StringComparer.Ordinal))
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

    // Cells before channels becomes channels before cells, PyTorch's usual order.
    private static IEnumerable<float> StemOf(FeatureWindow window) => Enumerable.Range(0, Channels)
        .SelectMany(channel => Enumerable.Range(0, window.Cells).Select(cell => (float)window.Stem[(cell * Channels) + channel]));

    private static IEnumerable<float> CellsOf(FeatureWindow window) => Enumerable.Range(0, window.Cells)
        .SelectMany(cell => (float[])[window.Column + (cell % window.Width), window.Row + (cell / window.Width)]);

    private static IEnumerable<float> Owned(FeatureWindow window, Label[] labels, Func<Label, float[]> read, int length) =>
        window.Owner.SelectMany(owner => owner == PictureTargets.Nobody ? new float[length] : read(labels[owner]));

    private static float[] Edges(Label label) => [label.Box.Left, label.Box.Top, label.Box.Right, label.Box.Bottom];
}
