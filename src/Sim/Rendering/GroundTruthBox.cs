using DroneSeal.Core;

namespace DroneSeal.Sim;

/// <summary>One thing in one frame, as it truly is. For scoring and for teaching only.</summary>
/// <remarks>Of a tree it is the trunk, up to its crown: that is what a flight can run into, and what flights
/// are scored against. Crowns hide what is behind them all the same.</remarks>
/// <param name="Row">Row of <see cref="PlacedCourse.Obstacles"/>.</param>
/// <param name="ClassName">What a detector should call it; null for what is no object to it.</param>
/// <param name="Visible">Box round the pixels that show it.</param>
/// <param name="Full">Box round all of it, were nothing in front and the picture larger.</param>
/// <param name="VisiblePixels">How many pixels show it.</param>
/// <param name="VisibleShare">Of the pixels that it would take, 0..1.</param>
/// <param name="RangeMeters">From the camera to its nearest visible point.</param>
public readonly record struct GroundTruthBox(
    int Row,
    string? ClassName,
    PixelBox Visible,
    PixelBox Full,
    int VisiblePixels,
    float VisibleShare,
    float RangeMeters);
