using DroneSeal.Core;

namespace DroneSeal.SelfEdit;

/// <summary>A place raised in one picture of a set, for scoring.</summary>
/// <param name="Box">In input pixels.</param>
/// <param name="Score">Ranks places; any scale.</param>
public readonly record struct ScoredPlace(PixelBox Box, float Score);
