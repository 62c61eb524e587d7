using System.Numerics;

namespace DroneSeal.Vision.Calibration;

/// <summary>What a calibration found.</summary>
/// <param name="Lens">The lens.</param>
/// <param name="ErrorPixels">Root of the mean square of the distance between seen and explained
/// corners.</param>
/// <param name="Downs">For each view, the way down in the camera's axes (right, down, forward), if the board
/// stood plumb.</param>
/// <param name="Warnings">What makes it doubtful, in words.</param>
public sealed record CalibrationResult(
    LensModel Lens, double ErrorPixels, IReadOnlyList<Vector3> Downs, IReadOnlyList<string> Warnings)
{
    /// <summary>Pitch and roll of a camera that saw a plumb board from a level vehicle.</summary>
    /// <param name="view">Which view that was.</param>
    /// <param name="yawRadians">Of the mount, which a plumb board does not tell.</param>
    public CameraMount MountBy(int view, double yawRadians)
    {
        var down = Downs[view];
        var upright = Math.Sqrt((down.X * down.X) + (down.Y * down.Y));
        return new CameraMount(Math.Atan2(-down.Z, upright), Math.Atan2(down.X, down.Y), yawRadians);
    }
}
