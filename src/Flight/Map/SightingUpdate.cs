using System.Numerics;

using DroneSeal.Core;

namespace DroneSeal.Flight;

/// <summary>What one more sight does to an obstacle: clearly nearer and higher at once; the other way only
/// gradually.</summary>
internal static class SightingUpdate
{
    private const float RadiusGain = 0.25f;
    private const float SightConfidence = 0.25f;
    private const float ClearSigmas = 2f;
    private const float ClearlyFartherGain = 0.1f;
    private const float SameTrackSlack = 3f;
    private const float StrangerSigma = 0.3f;
    private const float LeastError = 0.3f;

    // Of the range: the part of its error that all sights from about there share (bench ranges: half of the tracked
    // ranges are off by more).
    private const float SharedError = 0.05f;

    // Of the range of the nearest sight: more than that nothing is taken for nearer than it is.
    private const float FarErrorPart = 0.5f;
    private const float RoamingSigma = 0.1f;

    /// <summary>The first sight of an obstacle.</summary>
    internal static MappedObstacle First(
        int id, in Obstacle obstacle, in Sighting sighting, in ObstacleTraits traits, TimeSpan at) =>
        new(
            id,
            obstacle.TrackId,
            obstacle.ClassId,
            sighting.CentreNorthEast,
            sighting.RadiusMeters,
            sighting.TopDown,
            sighting.BottomDown,
            MathF.Max(sighting.RangeSigmaMeters, sighting.AcrossSigmaMeters),
            0.4f,
            sighting.EditId,
            1,
            at,
            traits);

    /// <summary>Whether a sight may be of a known obstacle, and how well it fits: 0 is best, 1 the
    /// limit.</summary>
    /// <param name="known">The obstacle.</param>
    /// <param name="uncertainty">Of its centre.</param>
    /// <param name="nearestMeters">The range of the nearest sight of it so far.</param>
    /// <param name="sighting">The sight.</param>
    /// <param name="isSameTrack">Whether the sender gives both one name.</param>
    internal static float Misfit(
        in MappedObstacle known,
        in Uncertainty uncertainty,
        float nearestMeters,
        in Sighting sighting,
        bool isSameTrack)
    {
        var offset = sighting.CentreNorthEast - known.CentreNorthEast;
        var width = 0.5f * (known.RadiusMeters + sighting.RadiusMeters);
        // What was seen from near is known: what is seen far behind it is another thing, even where the sender gives
        // it the same name, and must not take it away.
        var farther = Vector2.Dot(offset, sighting.Ray);
        if (farther > width + LeastError + (FarErrorPart * nearestMeters) + (2f * known.SigmaMeters))
        {
            return float.PositiveInfinity;
        }

        var across = new Vector2(-sighting.Ray.Y, sighting.Ray.X);
        // What may have moved far meanwhile is not therefore the next thing that comes in sight, and must not be
        // drawn away to it.
        var mayRoam = known.Traits.DriftSigmaMeters > RoamingSigma && !isSameTrack;
        var most = mayRoam ? StrangerSigma * StrangerSigma : float.PositiveInfinity;
        var radialSigma = MathF.Sqrt(
            MathF.Min(most, uncertainty.Along(sighting.Ray))
            + (sighting.RangeSigmaMeters * sighting.RangeSigmaMeters));
        var acrossSigma = MathF.Sqrt(
            MathF.Min(most, uncertainty.Along(across))
            + (sighting.AcrossSigmaMeters * sighting.AcrossSigmaMeters));
        // In the same direction it may have been thought nearer or farther before.
        var slack = isSameTrack ? SameTrackSlack : 1f;
        var radial = MathF.Abs(farther)
            / (slack * (LeastError + width + (3f * radialSigma)));
        var lateral = MathF.Abs(Vector2.Dot(offset, across)) / (0.1f + width + (3f * acrossSigma));
        return MathF.Sqrt((radial * radial) + (lateral * lateral));
    }

    /// <summary>Takes a sight into a known obstacle.</summary>
    internal static MappedObstacle Next(
        in MappedObstacle known,
        ref Uncertainty uncertainty,
        in Obstacle obstacle,
        in Sighting sighting,
        in ObstacleTraits traits,
        float fartherGain,
        in VehicleState eye)
    {
        var radius = known.RadiusMeters + (RadiusGain * (sighting.RadiusMeters - known.RadiusMeters));
        var centre = Moved(known.CentreNorthEast, radius, ref uncertainty, sighting, fartherGain, eye);
        return known with
        {
            TrackId = obstacle.TrackId,
            ClassId = obstacle.ClassId,
            CentreNorthEast = centre,
            RadiusMeters = radius,
            TopDown = Towards(known.TopDown, sighting.TopDown, sighting.TopDown < known.TopDown),
            BottomDown =
                Towards(known.BottomDown, sighting.BottomDown, sighting.BottomDown > known.BottomDown),
            SigmaMeters = uncertainty.WorstSigma,
            Confidence = MathF.Min(1f, known.Confidence + SightConfidence),
            EditId = sighting.EditId,
            Sights = known.Sights + 1,
            SeenAt = eye.At,
            Traits = traits,
        };
    }

    private static Vector2 Moved(
        Vector2 centre,
        float radius,
        ref Uncertainty uncertainty,
        in Sighting sighting,
        float fartherGain,
        in VehicleState eye)
    {
        var across = new Vector2(-sighting.Ray.Y, sighting.Ray.X);
        var lateralVariance = sighting.AcrossSigmaMeters * sighting.AcrossSigmaMeters;
        var before = uncertainty.Along(across);
        var lateralGain = before / (before + lateralVariance);
        centre += lateralGain * Vector2.Dot(sighting.CentreNorthEast - centre, across) * across;
        uncertainty = uncertainty.Measured(across, lateralGain, lateralVariance);

        var here = new Vector2(eye.PositionNed.X, eye.PositionNed.Y);
        var farther = sighting.FaceMeters - (Vector2.Dot(centre - here, sighting.Ray) - radius);
        // What many sights from one distance have in common does not average out: only a nearer look mends it.
        var biasVariance = SharedError * sighting.FaceMeters * SharedError * sighting.FaceMeters;
        var rangeVariance = (sighting.RangeSigmaMeters * sighting.RangeSigmaMeters) + biasVariance;
        var along = uncertainty.Along(sighting.Ray);
        var best = along / (along + rangeVariance);
        // Clearly nearer than it was: at once. Within the noise the least of many ranges would be too near. Clearly
        // farther: what is known was wrong, however well it seemed known.
        var clear = ClearSigmas * MathF.Sqrt(along + rangeVariance);
        var gain = farther < -clear ? 1f
            : farther <= 0f ? best
            : MathF.Min(fartherGain, farther > clear ? MathF.Max(best, ClearlyFartherGain) : best);
        uncertainty = uncertainty.Measured(sighting.Ray, gain, rangeVariance);
        uncertainty = uncertainty.Raised(sighting.Ray, MathF.Min(along, biasVariance));
        return centre + (gain * farther * sighting.Ray);
    }

    private static float Towards(float known, float seen, bool isWorse) =>
        isWorse ? seen : known + (RadiusGain * (seen - known));
}
