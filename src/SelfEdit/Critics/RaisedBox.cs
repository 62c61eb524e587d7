using DroneSeal.Core;

namespace DroneSeal.SelfEdit;

/// <summary>A place that the critics raise.</summary>
/// <param name="Box">The vote of the boxes on the place, widened as the card says.</param>
/// <param name="Strength">Weighted sum of the rules of the strongest box.</param>
/// <param name="Candidate">Index of the strongest box.</param>
internal readonly record struct RaisedBox(PixelBox Box, float Strength, int Candidate);
