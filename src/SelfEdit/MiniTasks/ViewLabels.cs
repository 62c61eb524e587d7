using DroneSeal.Core;

namespace DroneSeal.SelfEdit;

/// <summary>What of a picture's verdict can still be seen in one of its views.</summary>
/// <param name="Labels">Objects that are mostly inside and large enough, then doubtful ones.</param>
/// <param name="Findings">For each of the objects, its finding.</param>
/// <param name="Doubted">What is cut off, and so neither object nor background.</param>
internal sealed record ViewLabels(IReadOnlyList<Label> Labels, IReadOnlyList<int> Findings, IReadOnlyList<PixelBox> Doubted)
{
    private const float MostlyInside = 0.5f;
    private const float BarelyInside = 0.05f;

    /// <summary>The labels of a view.</summary>
    internal static ViewLabels Of(PictureVerdict verdict, PictureView view, int inputSize, MiniTaskOptions options)
    {
        var labels = new List<Label>();
        var findings = new List<int>();
        var doubted = new List<PixelBox>();
        for (var i = 0; i < verdict.Taught.Count; i++)
        {
            var box = view.Map(verdict.Taught[i].Box, inputSize);
            var inside = box.Clip(inputSize, inputSize);
            var share = inside.Area / MathF.Max(box.Area, 1e-6f);
            if (share > MostlyInside && inside.Height >= options.SmallestHeightPx)
            {
                labels.Add(new(inside, options.Target(verdict.Taught[i].Probability)));
                findings.Add(i);
            }
            else if (share > BarelyInside)
            {
                doubted.Add(inside);
            }
        }

        doubted.AddRange(verdict.LeftOut.Select(box => view.Map(box, inputSize).Clip(inputSize, inputSize)).Where(box => box.Area > 0));
        foreach (var weak in verdict.Doubted)
        {
            var box = view.Map(weak.Box, inputSize).Clip(inputSize, inputSize);
            if (box.Area > 0 && options.TeachesDoubt)
            {
                labels.Add(new(box, options.Target(weak.Probability), IsTaught: false));
            }
            else if (box.Area > 0)
            {
                doubted.Add(box);
            }
        }

        return new(labels, findings, doubted);
    }
}
