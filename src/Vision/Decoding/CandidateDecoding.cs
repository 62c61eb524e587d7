using DroneSeal.Core;

namespace DroneSeal.Vision;

/// <summary>From logits and raw boxes to scored boxes in input pixels.</summary>
internal static class CandidateDecoding
{
    // FrozenFeatures.Strides would do, but unoptimised builds allocate at every read of a span of constants.
    private const int FinestStride = 8;

    /// <summary>One candidate an anchor: its best base class, as YOLOX does it.</summary>
    internal static void AddBase(FrozenFeatures features, HeadOutputs head, float minScore, CandidateList into)
    {
        var lowest = Logit(minScore);
        for (var anchor = 0; anchor < features.AnchorCount; anchor++)
        {
            // A score is at most the objectness, so most anchors end here without an exponential.
            if (head.ObjectnessLogits[anchor] < lowest)
            {
                continue;
            }

            var logits = head.ClassLogits.AsSpan(anchor * FrozenFeatures.BaseClasses, FrozenFeatures.BaseClasses);
            var best = IndexOfBest(logits);
            var score = Sigmoid(head.ObjectnessLogits[anchor]) * Sigmoid(logits[best]);
            if (score >= minScore)
            {
                into.Add(new Candidate(Box(features, head.RawBoxes, anchor), best, score, anchor));
            }
        }
    }

    /// <summary>The candidates of one novel class.</summary>
    internal static void AddNovel(FrozenFeatures features, HeadOutputs head, int novel, float minScore, CandidateList into)
    {
        var lowest = Logit(minScore);
        var logits = head.NovelLogits(novel);
        for (var anchor = 0; anchor < features.AnchorCount; anchor++)
        {
            if (logits[anchor] >= lowest)
            {
                var box = Box(features, head.NovelRawBoxes(novel), anchor);
                into.Add(new Candidate(box, FrozenFeatures.BaseClasses + novel, Sigmoid(logits[anchor]), anchor));
            }
        }
    }

    /// <summary>An anchor's box: centre = (cell + t) * stride, size = exp(t) * stride.</summary>
    internal static PixelBox Box(FrozenFeatures features, ReadOnlySpan<float> rawBoxes, int anchor)
    {
        var level = anchor >= features.LevelOffsets[2] ? 2 : anchor >= features.LevelOffsets[1] ? 1 : 0;
        var cell = anchor - features.LevelOffsets[level];
        var stride = FinestStride << level;
        var raw = rawBoxes.Slice(anchor * 4, 4);
        var centreX = ((cell % features.GridSizes[level]) + raw[0]) * stride;
        var centreY = ((cell / features.GridSizes[level]) + raw[1]) * stride;
        var halfWidth = MathF.Exp(raw[2]) * stride / 2;
        var halfHeight = MathF.Exp(raw[3]) * stride / 2;
        return new PixelBox(centreX - halfWidth, centreY - halfHeight, centreX + halfWidth, centreY + halfHeight);
    }

    internal static float Sigmoid(float logit) => 1 / (1 + MathF.Exp(-logit));

    private static float Logit(float share) => share <= 0 ? float.NegativeInfinity : MathF.Log(share / (1 - share));

    private static int IndexOfBest(ReadOnlySpan<float> logits)
    {
        var best = 0;
        for (var i = 1; i < logits.Length; i++)
        {
            if (logits[i] > logits[best])
            {
                best = i;
            }
        }

        return best;
    }
}
