namespace DroneSeal.SelfEdit;

/// <summary>One strictness of a colour. A pixel meets it when it is inside all three.</summary>
/// <param name="HueFrom">Least hue in degrees, -360..360; 0 is red, 120 green.</param>
/// <param name="HueTo">Greatest hue in degrees, not below <paramref name="HueFrom"/>.</param>
/// <param name="Saturation">Least saturation, 0..1.</param>
/// <param name="Value">Least value, 0..1.</param>
public sealed record ColourLevel(float HueFrom, float HueTo, float Saturation, float Value);
