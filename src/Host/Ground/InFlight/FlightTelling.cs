using DroneSeal.Mavlink.Messages;

namespace DroneSeal.Host.Ground;

/// <summary>What a flight has to tell ground stations at one moment. An immutable value.</summary>
/// <param name="SystemId">The vehicle's.</param>
/// <param name="Vision">What is seen; null while nothing is known.</param>
/// <param name="Tracking">What the camera tracks; null where no picture is looked at.</param>
/// <param name="Figures">Others, by names of ten letters at most.</param>
internal sealed record FlightTelling(
    byte SystemId, VisionState? Vision, CameraTrackingImageStatus? Tracking,
    IReadOnlyList<(string Name, float Value)> Figures);
