namespace DroneSeal.Host.Agent;

/// <summary>Where pictures come from, and how the camera is mounted.</summary>
internal sealed record CameraSettings
{
    internal required string Source { get; init; }

    internal float RateHz { get; init; } = 15;

    internal float FieldOfViewDegrees { get; init; } = 80;

    internal float PitchDegrees { get; init; }

    internal TimeSpan Latency { get; init; } = TimeSpan.FromMilliseconds(40);

    internal int WidthPixels { get; init; } = 1280;

    internal int HeightPixels { get; init; } = 720;
}
