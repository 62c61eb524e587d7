namespace DroneSeal.Mavlink.Tests.Links;

/// <summary>Monotonic time that stands still until told.</summary>
internal sealed class ManualClock
{
    internal TimeSpan Now { get; private set; }

    internal void Advance(TimeSpan by) => Now += by;

    internal void AdvanceMilliseconds(double by) => Now += TimeSpan.FromMilliseconds(by);
}
