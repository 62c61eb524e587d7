namespace DroneSeal.SelfEdit;

/// <summary>What a fit gave, and how good it was on scenes that it had not seen.</summary>
/// <param name="Calibration">Fitted on everything; what is shipped.</param>
/// <param name="FoldCalibrations">Fitted without one fold each; what the leave-scenes-out figures were taken
/// with.</param>
/// <param name="Folds">Figures of each fold at IoU 0.5, by the constants fitted without it.</param>
/// <param name="Pooled">All folds together, at IoU 0.5.</param>
/// <param name="PooledLoose">All folds together, at IoU 0.3.</param>
/// <param name="OperatingPrecision">Precision at the operating probability, pooled, IoU 0.5.</param>
/// <param name="OperatingRecall">Recall there.</param>
/// <param name="FalseAlarms">
/// Findings a picture at the folds' operating probability, by set without the class; mean over the folds.
/// </param>
/// <param name="ShippedFalseAlarms">Those of the shipped constants at their own operating point.</param>
public sealed record CriticFitReport(
    CriticCalibration Calibration, IReadOnlyList<CriticCalibration> FoldCalibrations,
    IReadOnlyList<CriticFigures> Folds,
    CriticFigures Pooled, CriticFigures PooledLoose, double OperatingPrecision, double OperatingRecall,
    IReadOnlyDictionary<string, double> FalseAlarms, IReadOnlyDictionary<string, double> ShippedFalseAlarms);
