using DroneSeal.Core;

namespace DroneSeal.Sim.Teaching;

/// <summary>One thing that a picture for teaching shows.</summary>
/// <param name="ClassName">As the detector's class table names it.</param>
/// <param name="Box">Round the pixels that show it; of a tree, its trunk's.</param>
/// <param name="VisibleShare">Of the pixels that it would take inside the picture were nothing in front of
/// it, 0..1.</param>
/// <param name="RangeMeters">From the camera to its nearest visible point.</param>
public readonly record struct TaughtBox(
    string ClassName, PixelBox Box, float VisibleShare, float RangeMeters);
