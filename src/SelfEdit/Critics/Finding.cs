using DroneSeal.Core;

namespace DroneSeal.SelfEdit;

/// <summary>What the critics together say of one place in one picture. Never an obstacle by itself.</summary>
/// <param name="Box">Where the object is, in input (letterboxed) pixels.</param>
/// <param name="ClassName">What it is.</param>
/// <param name="Probability">Calibrated, 0..1: how often findings like this one are right at IoU 0.5.</param>
/// <param name="Evidence">Every critic that spoke, and why.</param>
/// <param name="Said">The detector's own strongest answer on the place, if it had one; box in input pixels.</param>
/// <param name="Place">Number of the place in the world, the same from frame to frame; 0 where the world is not known.</param>
public sealed record Finding(
    PixelBox Box, string ClassName, float Probability, IReadOnlyList<Evidence> Evidence, Detection? Said,
    int Place = 0);
