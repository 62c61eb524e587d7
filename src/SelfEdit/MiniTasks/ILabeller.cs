namespace DroneSeal.SelfEdit;

/// <summary>Says what a frame holds: the critics, or, in scoring only, true labels.</summary>
public interface ILabeller
{
    /// <summary>Findings in one frame, strongest first.</summary>
    IReadOnlyList<Finding> Label(FeatureFrame frame);
}
