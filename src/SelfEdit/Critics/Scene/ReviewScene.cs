using DroneSeal.Core;
using DroneSeal.Vision;

namespace DroneSeal.SelfEdit;

/// <summary>What is known of a frame beside its pixels, in flight: the camera, and where it was.</summary>
/// <param name="Camera">In pixels of the source picture.</param>
/// <param name="State">Of the vehicle at capture. Down of its position is the height over flat ground, negated.</param>
/// <param name="Range">A range sensor's reading at capture; null without one.</param>
public sealed record ReviewScene(PinholeCamera Camera, VehicleState State, RangeReading? Range = null)
{
    /// <summary>Metres from the camera down to the ground.</summary>
    public float CameraHeightMeters => -State.PositionNed.Z;
}
