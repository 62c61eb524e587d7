namespace DroneSeal.Vision.Evaluation;

/// <summary>COCO's figures, averaged over the classes that have at least one object; NaN where none has.</summary>
/// <param name="Ap50">At IoU 0.5.</param>
/// <param name="Ap75">At IoU 0.75.</param>
/// <param name="Ap5095">Over IoU 0.50:0.05:0.95.</param>
/// <param name="Ap5095Small">The same, small objects.</param>
/// <param name="Ap5095Medium">The same, medium objects.</param>
/// <param name="Ap5095Large">The same, large objects.</param>
/// <param name="PerClass">Every class asked for, by class id.</param>
public sealed record EvaluationReport(
    double Ap50, double Ap75, double Ap5095, double Ap5095Small, double Ap5095Medium, double Ap5095Large,
    IReadOnlyList<ClassEvaluation> PerClass);
