namespace DroneSeal.Sim;

/// <summary>Light and weather of one seed.</summary>
/// <param name="Sky">What is overhead.</param>
/// <param name="SunAzimuthDegrees">Clockwise from north.</param>
/// <param name="SunElevationDegrees">Above the horizon.</param>
/// <param name="VisibilityMeters">Where contrast is down to 5 %.</param>
/// <param name="Rain">0..1.</param>
/// <param name="ExposureStops">Positive is too bright.</param>
public readonly record struct PlacedLight(
    SkyKind Sky,
    float SunAzimuthDegrees,
    float SunElevationDegrees,
    float VisibilityMeters,
    float Rain,
    float ExposureStops);
