using DroneSeal.Core;

namespace DroneSeal.SelfEdit;

/// <summary>One object that a picture is said to hold.</summary>
/// <param name="Box">Input pixels.</param>
/// <param name="Weight">How much it counts, 0..1: what the score is to reach, from the critics' probability.</param>
/// <param name="IsTaught">Whether it is sure enough for its box to be learned as well.</param>
internal readonly record struct Label(PixelBox Box, float Weight, bool IsTaught = true);
