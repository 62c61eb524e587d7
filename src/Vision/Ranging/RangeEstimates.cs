namespace DroneSeal.Vision;

/// <summary>Every way to tell how far one box is away, and what they come to together.</summary>
/// <param name="Fused">What to use.</param>
/// <param name="ByHeight">By the class's height.</param>
/// <param name="ByWidth">By the class's width.</param>
/// <param name="ByGround">By where the box's lower edge meets the ground; asks nothing of the class.</param>
/// <param name="BySensor">By a range sensor.</param>
/// <param name="Conflict">Which of them contradict each other.</param>
/// <param name="HeightMeters">From bottom to top, at the range that asks nothing of the class where there is
/// one, else at the fused one. At least so much where the picture's edge cuts the box.</param>
/// <param name="WidthMeters">Across, likewise.</param>
/// <param name="IsCut">Whether an edge of the picture cuts the box.</param>
public readonly record struct RangeEstimates(
    RangeEstimate Fused,
    RangeEstimate ByHeight,
    RangeEstimate ByWidth,
    RangeEstimate ByGround,
    RangeEstimate BySensor,
    RangeConflict Conflict,
    float HeightMeters,
    float WidthMeters,
    bool IsCut);
