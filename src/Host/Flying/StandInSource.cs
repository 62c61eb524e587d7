using DroneSeal.Core;
using DroneSeal.Flight.Loop;
using DroneSeal.Sim;

namespace DroneSeal.Host.Flying;

/// <summary>The detector's stand-in as a source of batches in the same process, for lock-step.</summary>
internal sealed class StandInSource(DetectorStandIn camera) : IObstacleSource
{
    public IReadOnlyList<string> ClassNames { get; } = camera.ClassNames;

    public bool TryTake(TimeSpan now, ObstacleBatch into) => camera.TryTake(now, into);
}
