namespace DroneSeal.Vision.Evaluation;

/// <summary>How well one class was found.</summary>
/// <param name="ClassId">Class, from zero.</param>
/// <param name="Positives">Objects that count.</param>
/// <param name="Ap50">Average precision at IoU 0.5, 0..1; NaN where there is no object.</param>
/// <param name="Ap5095">Average precision over IoU 0.50:0.05:0.95, 0..1; NaN where there is no object.</param>
/// <param name="Curve">Precision and recall at IoU 0.5, all sizes.</param>
public sealed record ClassEvaluation(int ClassId, int Positives, double Ap50, double Ap5095, PrecisionRecallCurve Curve);
