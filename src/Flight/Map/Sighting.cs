using System.Numerics;

using DroneSeal.Core;

namespace DroneSeal.Flight;

/// <summary>One obstacle of one frame, put into the world.</summary>
/// <param name="CentreNorthEast">Metres north and east of the local origin.</param>
/// <param name="Ray">Unit vector from the camera to the centre.</param>
/// <param name="FaceMeters">Horizontal distance to the nearest face.</param>
/// <param name="RangeSigmaMeters">Along the ray.</param>
/// <param name="AcrossSigmaMeters">Across it.</param>
/// <param name="RadiusMeters">Half the width.</param>
/// <param name="TopDown">Metres down of the local origin.</param>
/// <param name="BottomDown">Metres down of the local origin.</param>
/// <param name="EditId">Of an edit that is not released; else 0.</param>
internal readonly record struct Sighting(
    Vector2 CentreNorthEast,
    Vector2 Ray,
    float FaceMeters,
    float RangeSigmaMeters,
    float AcrossSigmaMeters,
    float RadiusMeters,
    float TopDown,
    float BottomDown,
    long EditId)
{
    private const float LargestRadius = 20f;

    /// <summary>Puts an obstacle into the world.</summary>
    /// <param name="obstacle">As the frame showed it.</param>
    /// <param name="eye">The vehicle when the frame was taken.</param>
    /// <param name="releasedThrough">Edits up to this one are released: their range alone counts.</param>
    /// <param name="traits">Of the obstacle's class.</param>
    /// <param name="bearingSigma">Radians.</param>
    /// <param name="sighting">The answer.</param>
    /// <returns>False when there is nothing to believe: no finite range, or numbers that mean
    /// nothing.</returns>
    internal static bool TryFrom(
        in Obstacle obstacle,
        in VehicleState eye,
        long releasedThrough,
        in ObstacleTraits traits,
        float bearingSigma,
        out Sighting sighting)
    {
        sighting = default;
        var isReleased = obstacle.EditId > 0 && obstacle.EditId <= releasedThrough;
        var face = isReleased ? obstacle.ActiveRangeMeters : obstacle.SafeRangeMeters;
        if (!IsUsable(obstacle, face))
        {
            return false;
        }

        face = MathF.Max(face, 0.05f);
        var radius = Math.Clamp(obstacle.RadiusMeters, 0.02f, LargestRadius);
        var sigma = obstacle.RangeSigmaMeters > 0f ? obstacle.RangeSigmaMeters : 0.05f + (0.1f * face);
        var distance = face + radius;
        var (sin, cos) = MathF.SinCos(eye.YawRadians + obstacle.BearingRadians);
        var ray = new Vector2(cos, sin);
        var middleDown = eye.PositionNed.Z - (MathF.Tan(obstacle.ElevationRadians) * distance);
        var bottom = middleDown + (obstacle.HeightMeters / 2f);
        var top = MathF.Min(middleDown - (obstacle.HeightMeters / 2f), bottom - traits.LeastHeightMeters);
        sighting = new Sighting(
            new Vector2(eye.PositionNed.X, eye.PositionNed.Y) + (distance * ray),
            ray,
            face,
            sigma,
            MathF.Max(0.05f, bearingSigma * distance),
            radius,
            top,
            bottom,
            isReleased ? 0 : obstacle.EditId);
        return true;
    }

    private static bool IsUsable(in Obstacle obstacle, float face) =>
        float.IsFinite(face)
        && face > -LargestRadius
        && float.IsFinite(obstacle.BearingRadians)
        && MathF.Abs(obstacle.ElevationRadians) < 1.5f
        && float.IsFinite(obstacle.RadiusMeters)
        && !float.IsPositiveInfinity(obstacle.RangeSigmaMeters)
        && obstacle.HeightMeters is > 0f and < 500f;
}
