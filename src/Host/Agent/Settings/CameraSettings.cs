using DroneSeal.Vision.Calibration;

namespace DroneSeal.Host.Agent;

/// <summary>Where pictures come from, and how the camera is mounted.</summary>
internal sealed record CameraSettings
{
    internal required string Source { get; init; }

    /// <summary>By which pictures are straightened; null where they are taken as they come. Field of view,
    /// pitch and size are then those of the straight pictures.</summary>
    internal CameraCalibration? Calibration { get; init; }

    internal float RateHz { get; init; } = 15;

    internal float FieldOfViewDegrees { get; init; } = 80;

    internal float PitchDegrees { get; init; }

    internal TimeSpan Latency { get; init; } = TimeSpan.FromMilliseconds(40);

    internal int WidthPixels { get; init; } = 1280;

    internal int HeightPixels { get; init; } = 720;
}
