namespace DroneSeal.SelfEdit;

/// <summary>What one patch step did.</summary>
/// <param name="Loss">Before the step.</param>
/// <param name="GradientLength">Before clipping.</param>
/// <param name="Dropped">Labels that the model disbelieved too strongly to learn.</param>
internal readonly record struct StepReport(float Loss, double GradientLength, int Dropped);
