using DroneSeal.Core;
using DroneSeal.Vision;

namespace DroneSeal.SelfEdit;

/// <summary>What the frozen detector itself says of a place: its boxes, its objectness, its own names. Not
/// thread-safe.</summary>
internal sealed class ObjectnessCritic
{
    // Smaller boxes cover less than a cell of the critic's grid.
    private const float MinHeight = 8;
    private const float MinWidth = 4;

    // Boxes with less of the card's colour are not looked at further.
    private const float MinColourShare = 0.06f;

    // A picture full of the card's colour would otherwise cost many times the usual.
    private const int MaxCandidates = 1500;

    // Only the most confident boxes support others.
    private const int MaxSupporters = 600;
    private const float SupportOverlap = 0.65f;

    // A name up to this score says nothing.
    private const float QuietScore = 0.25f;

    private readonly bool[] _isMistakenFor = new bool[FrozenFeatures.BaseClasses];
    private readonly BoxSupport _support = new(MaxSupporters);

    /// <summary>A critic of one card beside one model.</summary>
    /// <param name="card">What to look for.</param>
    /// <param name="classNames">The model's base classes, one a row; the card's other names are not in
    /// it.</param>
    internal ObjectnessCritic(ObstacleCard card, IReadOnlyList<string> classNames)
    {
        for (var i = 0; i < _isMistakenFor.Length; i++)
        {
            _isMistakenFor[i] = card.MistakenFor.Contains(classNames[i], StringComparer.Ordinal);
        }
    }

    /// <summary>Every frozen box that shows some of the card's colour.</summary>
    internal static void Propose(FrozenFeatures features, CardCritic card, Candidates into)
    {
        into.Clear();
        var (width, height) = (features.Letterbox.ContentWidth, features.Letterbox.ContentHeight);
        for (var level = 0; level < features.GridSizes.Length; level++)
        {
            var size = features.GridSizes[level];
            for (var cell = 0; cell < size * size; cell++)
            {
                var anchor = features.LevelOffsets[level] + cell;
                var box = Decode(features, anchor, cell % size, cell / size, FrozenFeatures.Strides[level])
                    .Clip(width, height);
                var isLarge = box.Height >= MinHeight && box.Width >= MinWidth;
                if (isLarge && card.ColourShare(box) > MinColourShare)
                {
                    into.Add(box, anchor);
                }
            }
        }

        into.KeepBest(features.ObjectnessLogits, MaxCandidates);
    }

    /// <summary>Fills in the rules after <see cref="CardCritic.LastRule"/>.</summary>
    internal void Measure(FrozenFeatures features, Candidates candidates)
    {
        _support.Clear();
        var confident = Enumerable.Range(0, candidates.Count)
            .OrderByDescending(i => features.ObjectnessLogits[candidates.Anchors[i]]).Take(MaxSupporters);
        foreach (var i in confident)
        {
            _support.Add(candidates.Boxes[i], Sigmoid(features.ObjectnessLogits[candidates.Anchors[i]]));
        }

        for (var i = 0; i < candidates.Count; i++)
        {
            var logit = features.ObjectnessLogits[candidates.Anchors[i]];
            var rules = candidates.Rules(i);
            rules[(int)CardRule.Objectness] = Math.Clamp(logit, -7, 2);
            rules[(int)CardRule.NoOtherName] = -Math.Clamp(
                (Sigmoid(logit) * OtherName(features, candidates.Anchors[i])) - QuietScore, 0, 0.5f);
            var support = _support.Sum(candidates.Boxes[i], SupportOverlap);
            rules[(int)CardRule.Support] = MathF.Log(support + 0.05f);
        }
    }

    internal static float Sigmoid(float logit) => 1 / (1 + MathF.Exp(-logit));

    private static PixelBox Decode(FrozenFeatures features, int anchor, int column, int row, int stride)
    {
        var raw = features.RawBoxes.AsSpan(4 * anchor, 4);
        var (x, y) = ((column + raw[0]) * stride, (row + raw[1]) * stride);
        var (width, height) = (MathF.Exp(raw[2]) * stride, MathF.Exp(raw[3]) * stride);
        return new PixelBox(x - (width / 2), y - (height / 2), x + (width / 2), y + (height / 2));
    }

    private float OtherName(FrozenFeatures features, int anchor)
    {
        var best = float.NegativeInfinity;
        const int classes = FrozenFeatures.BaseClasses;
        var logits = features.ClassLogits.AsSpan(anchor * classes, classes);
        for (var i = 0; i < logits.Length; i++)
        {
            best = _isMistakenFor[i] ? best : MathF.Max(best, logits[i]);
        }

        return Sigmoid(best);
    }
}
