namespace DroneSeal.SelfEdit;

/// <summary>How wide an obstacle is at one height.</summary>
/// <param name="FromTop">Share of the box's height, 0 at its upper edge.</param>
/// <param name="Width">Share of the box's width, 0..1.</param>
public readonly record struct OutlinePoint(float FromTop, float Width);
