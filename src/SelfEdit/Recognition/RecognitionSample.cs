using DroneSeal.Core;
using DroneSeal.Vision;

namespace DroneSeal.SelfEdit;

/// <summary>A few anchors of one picture as the base head's last layer sees them.</summary>
/// <param name="Towers">Class tower outputs, <c>[n, 64]</c>.</param>
/// <param name="Logits">Base class logits, <c>[n, 80]</c>.</param>
/// <param name="Objectness">Frozen objectness, <c>[n]</c>, 0..1.</param>
/// <param name="ClassIds">The answer each anchor stands for: its strongest class.</param>
internal sealed record RecognitionSample(float[] Towers, float[] Logits, float[] Objectness, int[] ClassIds)
{
    private const int Channels = FrozenFeatures.HeadChannels;
    private const int Classes = FrozenFeatures.BaseClasses;
    private const float SameObject = 0.5f;
    private const float LeastScore = 0.05f;
    private const int MostAnchors = 8;

    /// <summary>Anchors.</summary>
    internal int Count => Objectness.Length;

    /// <summary>Memory that the sample holds.</summary>
    internal long Bytes => (Towers.Length + Logits.Length + Objectness.Length + ClassIds.Length) * 4L;

    /// <summary>The anchors whose boxes cover an object and that name it as something; null where there are none.</summary>
    internal static RecognitionSample? OfObject(AnchorGrid grid, FrozenFeatures features, PixelBox box) =>
        Take(features, [.. Anchors(grid, features, box).Take(MostAnchors)]);

    /// <summary>The strongest anchors of each answer; null where there are no answers.</summary>
    internal static RecognitionSample? OfAnswers(AnchorGrid grid, FrozenFeatures features, IReadOnlyList<Detection> answers) =>
        Take(features, [.. answers.SelectMany(answer => Anchors(grid, features, answer.Box).Take(2)).Distinct()]);

    private static IEnumerable<int> Anchors(AnchorGrid grid, FrozenFeatures features, PixelBox box) =>
        Enumerable.Range(0, grid.Count)
            .Where(anchor => Sigmoid(features.ObjectnessLogits[anchor]) >= LeastScore)
            .Where(anchor => grid.Decode(anchor, features.RawBoxes.AsSpan(anchor * 4, 4)).IoU(box) >= SameObject)
            .Select(anchor => (Anchor: anchor, Score: Strongest(features, anchor).Score))
            .Where(pair => pair.Score >= LeastScore)
            .OrderByDescending(pair => pair.Score).ThenBy(pair => pair.Anchor).Select(pair => pair.Anchor);

    private static RecognitionSample? Take(FrozenFeatures features, int[] anchors)
    {
        if (anchors.Length == 0)
        {
            return null;
        }

        var towers = new float[anchors.Length * Channels];
        var logits = new float[anchors.Length * Classes];
        for (var i = 0; i < anchors.Length; i++)
        {
            TowerOf(features, anchors[i]).CopyTo(towers.AsSpan(i * Channels));
            features.ClassLogits.AsSpan(anchors[i] * Classes, Classes).CopyTo(logits.AsSpan(i * Classes));
        }

        return new(
            towers, logits, [.. anchors.Select(anchor => Sigmoid(features.ObjectnessLogits[anchor]))],
            [.. anchors.Select(anchor => Strongest(features, anchor).ClassId)]);
    }

    private static ReadOnlySpan<float> TowerOf(FrozenFeatures features, int anchor)
    {
        var level = anchor < features.LevelOffsets[1] ? 0 : anchor < features.LevelOffsets[2] ? 1 : 2;
        return features.ClassTowers[level].AsSpan((anchor - features.LevelOffsets[level]) * Channels, Channels);
    }

    private static (int ClassId, float Score) Strongest(FrozenFeatures features, int anchor)
    {
        var logits = features.ClassLogits.AsSpan(anchor * Classes, Classes);
        var best = 0;
        for (var i = 1; i < Classes; i++)
        {
            best = logits[i] > logits[best] ? i : best;
        }

        return (best, Sigmoid(features.ObjectnessLogits[anchor]) * Sigmoid(logits[best]));
    }

    private static float Sigmoid(float logit) => 1 / (1 + MathF.Exp(-logit));
}
