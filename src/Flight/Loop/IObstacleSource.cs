using DroneSeal.Core;

namespace DroneSeal.Flight.Loop;

/// <summary>Where obstacle batches come from.</summary>
public interface IObstacleSource
{
    /// <summary>Names of the class ids; empty while nobody has announced them. A new list when it
    /// changes.</summary>
    IReadOnlyList<string> ClassNames { get; }

    /// <summary>How the detector's self-test went; a source that has none to tell of has passed.</summary>
    SelfTestResult SelfTest => SelfTestResult.Passed;

    /// <summary>Copies the next batch, oldest first.</summary>
    /// <returns>Whether there was one.</returns>
    bool TryTake(TimeSpan now, ObstacleBatch into);
}
