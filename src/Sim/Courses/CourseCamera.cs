namespace DroneSeal.Sim;

/// <summary>The camera of a course. It looks along the nose, square pixels, no lens distortion.</summary>
public sealed record CourseCamera
{
    /// <summary>Pixels across.</summary>
    public int WidthPixels { get; init; } = 416;

    /// <summary>Pixels down.</summary>
    public int HeightPixels { get; init; } = 416;

    /// <summary>Angle from the left to the right edge.</summary>
    public float FieldOfViewDegrees { get; init; } = 75;

    /// <summary>Mounting: up is positive.</summary>
    public float PitchDegrees { get; init; } = -6;

    /// <summary>Frames a second.</summary>
    public float FrameRateHertz { get; init; } = 30;

    /// <summary>How long one row is exposed: what moves meanwhile is smeared.</summary>
    public TimeSpan Exposure { get; init; } = TimeSpan.FromMilliseconds(6);

    /// <summary>From the first row's exposure to the last one's (rolling exposure); zero for all at
    /// once.</summary>
    public TimeSpan Readout { get; init; } = TimeSpan.FromMilliseconds(10);

    /// <summary>Standard deviation of the sensor's noise at middle grey, 0..1 of full scale.</summary>
    public float Noise { get; init; } = 0.012f;

    /// <summary>Standard deviation of the lens' blur, pixels.</summary>
    public float BlurPixels { get; init; } = 0.45f;

    /// <summary>Distance at which one metre is one pixel, pixels.</summary>
    public float FocalPixels => WidthPixels * 0.5f / MathF.Tan(FieldOfViewDegrees * MathF.PI / 360f);
}
