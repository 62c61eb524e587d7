using DroneSeal.Core;

namespace DroneSeal.SelfEdit;

/// <summary>One object that a picture is said to hold, of whatever class.</summary>
/// <param name="Box">Input pixels.</param>
/// <param name="ClassId">The novel class follows the base classes.</param>
/// <param name="Weight">How much it counts, 0..1.</param>
internal readonly record struct TuningObject(PixelBox Box, int ClassId, float Weight);
