using DroneSeal.Vision;

namespace DroneSeal.SelfEdit;

/// <summary>Measures the rules of one finding in flight.</summary>
/// <param name="card">What is looked for.</param>
/// <param name="classNames">The model's base classes, one a row.</param>
internal sealed class SceneMeasures(ObstacleCard card, IReadOnlyList<string> classNames)
{
    // Deviations up to one are noise, and beyond this a height is simply wrong.
    private const float Noise = 1;
    private const float MostDeviation = 4;

    // A height that is told worse than this says nothing for anybody.
    private const float ToldShare = 0.35f;

    private const float QuietScore = 0.25f;
    private const float NameSigmas = 2;
    private const float FullSightings = 4;
    private const float FullLogOdds = 4;

    /// <summary>Measures what this frame alone says.</summary>
    /// <returns>The row of the detector's name for it, where that is confident and its height fits; else -1.</returns>
    internal int Measure(Finding finding, in GroundView view, ReviewScene scene, Span<float> rules)
    {
        if (card.Height is { } height)
        {
            var deviation = view.Deviation(height.LeastMeters, height.GreatestMeters);
            Set(rules, SceneRule.TallEnough, -Excess(-deviation));
            Set(rules, SceneRule.LowEnough, -Excess(deviation));
            var isTold = view.HasFoot && view.HasTop && view.HeightSigmaShare < ToldShare;
            Set(rules, SceneRule.RightHeight, isTold && MathF.Abs(deviation) < Noise ? 1 : 0);
        }

        Set(rules, SceneRule.RangeAgrees, Range(scene.Range, view));
        return MeasureName(finding, view, rules);
    }

    /// <summary>Measures what the place's past says.</summary>
    internal static void MeasureHistory(ScenePlace place, float overlap, Span<float> rules)
    {
        var trust = MathF.Min(1, place.Sightings / FullSightings);
        Set(rules, SceneRule.NameWavers, -trust * place.NameCount / place.Sightings);
        Set(rules, SceneRule.SeenAgain, trust * Math.Clamp(place.MeanLogOdds, -FullLogOdds, FullLogOdds));
        Set(rules, SceneRule.SameBox, overlap - 0.5f);
        Set(rules, SceneRule.NeverAbsent, -place.Absences / (float)(place.Absences + place.Sightings));
    }

    private static void Set(Span<float> rules, SceneRule rule, float value) => rules[(int)rule] = value;

    private static float Excess(float deviation) => Math.Clamp(deviation - Noise, 0, MostDeviation);

    private static float Range(RangeReading? reading, in GroundView view)
    {
        if (reading is not { } told || !view.HasFoot
            || MathF.Abs(told.BearingRadians - view.BearingRadians) > 0.5f * told.FieldOfViewRadians
            || !told.Meets(-view.FootSlope, view.TopSlope))
        {
            return 0;
        }

        var sigma = MathF.Max(told.SigmaMeters, view.RangeMeters * view.HeightSigmaShare) + 0.2f;
        return told.Meters > view.RangeMeters + (3 * sigma) ? -1
            : MathF.Abs(told.Meters - view.RangeMeters) < 2 * sigma ? 1 : 0;
    }

    private int MeasureName(Finding finding, in GroundView view, Span<float> rules)
    {
        if (finding.Said is not { } said || said.ClassId >= classNames.Count || !SizePriors.BuiltIn.Has(classNames[said.ClassId]))
        {
            return -1;
        }

        var prior = SizePriors.BuiltIn[classNames[said.ClassId]];
        var deviation = MathF.Abs(view.Deviation(
            prior.Height - (NameSigmas * prior.HeightSigma), prior.Height + (NameSigmas * prior.HeightSigma)));
        Set(rules, SceneRule.NameMisfits, Excess(deviation) * said.Score);
        if (deviation > Noise || said.Score <= QuietScore)
        {
            return -1;
        }

        Set(rules, SceneRule.NoFittingName, QuietScore - said.Score);
        return said.ClassId;
    }
}
