namespace DroneSeal.SelfEdit;

/// <summary>Pale bands across the obstacle. They count where its first colour stands above and below
/// them.</summary>
/// <param name="Name">For people: "white".</param>
/// <param name="SaturationBelow">Greatest saturation, 0..1.</param>
/// <param name="ValueAbove">Least value, 0..1.</param>
public sealed record CardStripes(string Name, float SaturationBelow, float ValueAbove);
