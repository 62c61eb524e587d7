namespace DroneSeal.SelfEdit;

/// <summary>The colour an obstacle is known by.</summary>
/// <param name="Name">For people: "orange".</param>
/// <param name="Levels">From loose to strict, at least one. A pixel counts by the share of the levels it
/// meets.</param>
public sealed record CardColour(string Name, IReadOnlyList<ColourLevel> Levels);
