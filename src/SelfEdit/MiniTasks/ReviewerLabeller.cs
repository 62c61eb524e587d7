namespace DroneSeal.SelfEdit;

/// <summary>The critics as labeller: the only one that ever flies.</summary>
/// <param name="reviewer">All critics of one class.</param>
public sealed class ReviewerLabeller(IReviewer reviewer) : ILabeller
{
    /// <inheritdoc/>
    public IReadOnlyList<Finding> Label(FeatureFrame frame)
    {
        ArgumentNullException.ThrowIfNull(frame);
        return reviewer.Review(frame.InputBgr, frame.Features, frame.Detections.AsReadOnly(), frame.Scene);
    }
}
