namespace DroneSeal.Sim;

/// <summary>Light and weather; what is a range is drawn by the seed.</summary>
public sealed record CourseLight
{
    /// <summary>The skies that the seed chooses from; at least one.</summary>
    public IReadOnlyList<SkyKind> Skies { get; init; } = [SkyKind.Clear];

    /// <summary>Where the sun stands, clockwise from north.</summary>
    public NumberRange SunAzimuthDegrees { get; init; } = new(0, 360);

    /// <summary>How high the sun stands.</summary>
    public NumberRange SunElevationDegrees { get; init; } = new(30, 60);

    /// <summary>Distance at which a black thing keeps 5 % of its contrast, metres.</summary>
    public NumberRange VisibilityMeters { get; init; } = NumberRange.Of(5000);

    /// <summary>Strength of the rain, 0..1.</summary>
    public NumberRange Rain { get; init; } = NumberRange.Of(0);

    /// <summary>How far the camera's exposure is off, in stops; positive is too bright.</summary>
    public NumberRange ExposureStops { get; init; } = new(-0.15f, 0.15f);
}
