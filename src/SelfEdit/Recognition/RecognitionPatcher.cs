using DroneSeal.Vision;

namespace DroneSeal.SelfEdit;

/// <summary>Teaches the base head not to name what the critics know better, and to keep its other answers.</summary>
/// <remarks>
/// On an object, every class that is answered there is pushed down by its own score. On anchors, the squared change of
/// every logit is held small. One thread, fixed order of sums.
/// </remarks>
internal sealed class RecognitionPatcher
{
    private const int Channels = FrozenFeatures.HeadChannels;
    private const int Classes = FrozenFeatures.BaseClasses;
    private const int Rank = RecognitionZone.Rank;
    private const float KeepWeight = 0.5f;
    private const float OwnClassWeight = 10;

    private readonly ZoneOptimizer _optimizer;
    private readonly float[] _gradient = new float[RecognitionZone.Length];
    private readonly float[] _middle = new float[Rank];
    private readonly float[] _middleSlopes = new float[Rank];

    /// <summary>A patcher with these settings.</summary>
    internal RecognitionPatcher(PatchOptions options)
    {
        var isHead = new bool[RecognitionZone.Length];
        Array.Fill(isHead, true);
        _optimizer = new(options with { HeadDecay = 0 }, isHead);
    }

    /// <summary>One patch step.</summary>
    /// <param name="state">Moved in place.</param>
    /// <param name="objects">Places whose names are wrong.</param>
    /// <param name="anchors">Places whose names are right.</param>
    /// <param name="rateFactor">The directive's factor on the step size.</param>
    internal StepReport Step(
        ZoneState state, IReadOnlyList<RecognitionSample> objects, IReadOnlyList<RecognitionSample> anchors, float rateFactor)
    {
        _gradient.AsSpan().Clear();
        var loss = 0f;
        foreach (var sample in objects)
        {
            loss += AddSample(state.Raw, sample, isAnchor: false, 1f / (objects.Count * sample.Count));
        }

        foreach (var sample in anchors)
        {
            loss += AddSample(state.Raw, sample, isAnchor: true, KeepWeight / (anchors.Count * sample.Count));
        }

        return new(loss, _optimizer.Step(state, _gradient, rateFactor), 0);
    }

    /// <summary>Corrected score of one class at one anchor of a sample, 0..1.</summary>
    internal float Score(ReadOnlySpan<float> weights, RecognitionSample sample, int anchor, int classId)
    {
        Project(weights, sample, anchor);
        return sample.Objectness[anchor] * Sigmoid(sample.Logits[(anchor * Classes) + classId] + Change(weights, classId));
    }

    /// <summary>Highest corrected score of any class on a sample, 0..1.</summary>
    internal float Strongest(ReadOnlySpan<float> weights, RecognitionSample sample)
    {
        var strongest = 0f;
        for (var anchor = 0; anchor < sample.Count; anchor++)
        {
            Project(weights, sample, anchor);
            for (var classId = 0; classId < Classes; classId++)
            {
                var logit = sample.Logits[(anchor * Classes) + classId] + Change(weights, classId);
                strongest = MathF.Max(strongest, sample.Objectness[anchor] * Sigmoid(logit));
            }
        }

        return strongest;
    }

    private float AddSample(ReadOnlySpan<float> weights, RecognitionSample sample, bool isAnchor, float factor)
    {
        var loss = 0f;
        for (var anchor = 0; anchor < sample.Count; anchor++)
        {
            Project(weights, sample, anchor);
            _middleSlopes.AsSpan().Clear();
            for (var classId = 0; classId < Classes; classId++)
            {
                var change = Change(weights, classId);
                var logit = sample.Logits[(anchor * Classes) + classId] + change;
                var slope = isAnchor
                    ? KeepTerm(change, classId == sample.ClassIds[anchor], ref loss)
                    : PushTerm(logit, sample.Objectness[anchor], ref loss);
                AddClass(weights, classId, factor * slope);
            }

            AddDown(sample, anchor);
        }

        return loss * factor;
    }

    // Only losing the anchor's own class or gaining another is harm.
    private static float KeepTerm(float change, bool isOwnClass, ref float loss)
    {
        var weight = isOwnClass ? OwnClassWeight : 1;
        loss += weight * change * change;
        return 2 * weight * change;
    }

    private static float PushTerm(float logit, float objectness, ref float loss)
    {
        var score = Sigmoid(logit);
        var focus = objectness * score;
        loss -= focus * MathF.Log(MathF.Max(1 - score, 1e-6f));
        return focus * score;
    }

    private void Project(ReadOnlySpan<float> weights, RecognitionSample sample, int anchor)
    {
        for (var rank = 0; rank < Rank; rank++)
        {
            var sum = 0f;
            for (var channel = 0; channel < Channels; channel++)
            {
                sum += weights[(rank * Channels) + channel] * sample.Towers[(anchor * Channels) + channel];
            }

            _middle[rank] = sum;
        }
    }

    private float Change(ReadOnlySpan<float> weights, int classId)
    {
        var sum = 0f;
        for (var rank = 0; rank < Rank; rank++)
        {
            sum += weights[RecognitionZone.DownLength + (classId * Rank) + rank] * _middle[rank];
        }

        return sum;
    }

    private void AddClass(ReadOnlySpan<float> weights, int classId, float slope)
    {
        for (var rank = 0; rank < Rank; rank++)
        {
            var at = RecognitionZone.DownLength + (classId * Rank) + rank;
            _gradient[at] += slope * _middle[rank];
            _middleSlopes[rank] += slope * weights[at];
        }
    }

    private void AddDown(RecognitionSample sample, int anchor)
    {
        for (var rank = 0; rank < Rank; rank++)
        {
            for (var channel = 0; channel < Channels; channel++)
            {
                _gradient[(rank * Channels) + channel] += _middleSlopes[rank] * sample.Towers[(anchor * Channels) + channel];
            }
        }
    }

    private static float Sigmoid(float logit) => 1 / (1 + MathF.Exp(-logit));
}
