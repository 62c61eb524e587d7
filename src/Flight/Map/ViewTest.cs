using System.Numerics;

using DroneSeal.Core;

namespace DroneSeal.Flight;

/// <summary>Whether a thing is so well within the field of view that the detector should have found
/// it.</summary>
internal sealed class ViewTest(CameraView view)
{
    /// <summary>Of the camera's range: beyond it a miss says little.</summary>
    private const float SureRange = 0.85f;

    internal bool Holds(in MappedObstacle known, in VehicleState eye)
    {
        var offset = known.CentreNorthEast - new Vector2(eye.PositionNed.X, eye.PositionNed.Y);
        var distance = offset.Length();
        var face = distance - known.RadiusMeters;
        if (face < view.NearMeters || face > view.RangeMeters * SureRange)
        {
            return false;
        }

        var bearing = PoseHistory.Wrapped(MathF.Atan2(offset.Y, offset.X) - eye.YawRadians);
        var half = MathF.Asin(MathF.Min(1f, known.RadiusMeters / distance));
        if (MathF.Abs(bearing) + half > (view.HorizontalRadians / 2f) - view.EdgeRadians)
        {
            return false;
        }

        var middleDown = (known.TopDown + known.BottomDown) / 2f;
        var elevation = MathF.Atan2(eye.PositionNed.Z - middleDown, distance);
        var axis = eye.PitchRadians + view.MountPitchRadians;
        return MathF.Abs(elevation - axis) <= (view.VerticalRadians / 2f) - view.EdgeRadians;
    }
}
