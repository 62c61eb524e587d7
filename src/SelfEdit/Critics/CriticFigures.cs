namespace DroneSeal.SelfEdit;

/// <summary>How good a critic is as a detector, at one overlap.</summary>
/// <param name="MinIoU">Overlap from which a place has found an object.</param>
/// <param name="Objects">Objects that count.</param>
/// <param name="PrecisionAtRecall">Precision when recall first reaches 0.1, 0.2, 0.3 and 0.4; NaN where it
/// never does.</param>
/// <param name="AveragePrecision">COCO's, over 101 recalls.</param>
/// <param name="RecallAtPrecision90">Largest recall at precision 0.9.</param>
public sealed record CriticFigures(
    float MinIoU, int Objects, IReadOnlyList<double> PrecisionAtRecall, double AveragePrecision,
    double RecallAtPrecision90)
{
    /// <summary>The recalls of <see cref="PrecisionAtRecall"/>.</summary>
    public static IReadOnlyList<double> Recalls { get; } = [0.1, 0.2, 0.3, 0.4];
}
