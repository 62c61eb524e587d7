namespace DroneSeal.Vision.Evaluation;

/// <summary>Precision and recall of all detections down to one score.</summary>
/// <param name="Score">The lowest score taken.</param>
/// <param name="Precision">True among the detections taken, 0..1.</param>
/// <param name="Recall">Found among the objects, 0..1.</param>
public readonly record struct PrecisionRecallPoint(float Score, double Precision, double Recall);
