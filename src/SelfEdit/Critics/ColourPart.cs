using DroneSeal.Core;

namespace DroneSeal.SelfEdit;

/// <summary>A connected patch of the first colour, or several joined across stripes.</summary>
/// <param name="Box">In input pixels.</param>
/// <param name="Area">Pixels of the colour.</param>
/// <param name="Count">Patches joined.</param>
internal readonly record struct ColourPart(PixelBox Box, int Area, int Count);
