namespace DroneSeal.SelfEdit;

/// <summary>One outline that an obstacle may show, centred in its box.</summary>
/// <param name="Name">For people: "body on a foot".</param>
/// <param name="Widths">From the top down, at least two; straight between them.</param>
/// <param name="DarkBase">Share of the height, from below, in which a dark foot counts as part of it.</param>
public sealed record CardOutline(string Name, IReadOnlyList<OutlinePoint> Widths, float DarkBase = 0);
