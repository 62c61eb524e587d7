using System.Numerics;

using DroneSeal.Core;

namespace DroneSeal.Flight;

/// <summary>How well a thing is within the field of view: whether the detector should have found it.</summary>
internal sealed class ViewTest(CameraView view)
{
    /// <summary>Of the camera's range: beyond it a miss says little.</summary>
    private const float SureRange = 0.85f;

    // Of something high that is near the camera sees the trunk and no top, of something wide not all: a miss
    // says less.
    private const float PartSeen = 0.6f;
    private const float PartNearMeters = 1.5f;

    // What was only ever seen from twice as far and more, and not on the way here, is hardly there.
    private const float NeverNear = 2f;

    /// <summary>How much a miss says: 1 where the whole thing is in view, 0 where it is not, and less than 1
    /// where it reaches beyond the picture's edges.</summary>
    /// <param name="known">The thing.</param>
    /// <param name="nearestMeters">The range of the nearest sight of it so far.</param>
    /// <param name="eye">Of the vehicle.</param>
    internal float Share(in MappedObstacle known, float nearestMeters, in VehicleState eye)
    {
        var offset = known.CentreNorthEast - new Vector2(eye.PositionNed.X, eye.PositionNed.Y);
        var distance = offset.Length();
        var face = distance - known.RadiusMeters;
        if (face < view.NearMeters || face > view.RangeMeters * SureRange)
        {
            return 0f;
        }

        var bearing = PoseHistory.Wrapped(MathF.Atan2(offset.Y, offset.X) - eye.YawRadians);
        var half = MathF.Asin(MathF.Min(1f, known.RadiusMeters / distance));
        var aside = MathF.Abs(bearing) - ((view.HorizontalRadians / 2f) - view.EdgeRadians);
        if (aside > 0f)
        {
            return 0f;
        }

        var middleDown = (known.TopDown + known.BottomDown) / 2f;
        var elevation = MathF.Atan2(eye.PositionNed.Z - middleDown, distance);
        var axis = eye.PitchRadians + view.MountPitchRadians;
        var tall = (view.VerticalRadians / 2f) - view.EdgeRadians;
        var part = aside + half > 0f ? PartSeen : 1f;
        if (MathF.Abs(elevation - axis) <= tall)
        {
            return part;
        }

        var isTold = face > PartNearMeters || nearestMeters > NeverNear * face;
        return isTold && IsCrossed(known, eye, distance, axis) ? PartSeen * part : 0f;
    }

    // Whether the camera's axis meets the thing between its foot and its top.
    private static bool IsCrossed(
        in MappedObstacle known, in VehicleState eye, float distance, float axis)
    {
        var down = eye.PositionNed.Z - (MathF.Tan(axis) * distance);
        return down > known.TopDown && down < known.BottomDown;
    }
}
