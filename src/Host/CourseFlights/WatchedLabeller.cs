using DroneSeal.SelfEdit;

namespace DroneSeal.Host.CourseFlights;

/// <summary>A labeller whose last answer can be looked at.</summary>
/// <param name="inner">Who really answers.</param>
internal sealed class WatchedLabeller(ILabeller inner) : ILabeller
{
    /// <summary>The findings of the last frame, strongest first.</summary>
    internal IReadOnlyList<Finding> Last { get; private set; } = [];

    public IReadOnlyList<Finding> Label(FeatureFrame frame) => Last = inner.Label(frame);
}
