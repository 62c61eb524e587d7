using DroneSeal.Core;
using DroneSeal.Flight;
using DroneSeal.Flight.Loop;

namespace DroneSeal.Host.Agent;

/// <summary>Obstacles as they come, until the vehicle is to hold: then nothing comes any more, and the
/// supervisor, which never carries on blind, brakes it to a standstill by its own rule.</summary>
/// <param name="inner">Stays the caller's.</param>
internal sealed class HoldingSource(IObstacleSource inner) : IObstacleSource
{
    private readonly ObstacleBatch _dropped = new();

    /// <summary>Whether the vehicle is to hold.</summary>
    internal bool IsHolding { get; set; }

    public IReadOnlyList<string> ClassNames => inner.ClassNames;

    public SelfTestResult SelfTest => inner.SelfTest;

    public bool TryTake(TimeSpan now, ObstacleBatch into)
    {
        while (IsHolding && inner.TryTake(now, _dropped))
        {
        }

        return !IsHolding && inner.TryTake(now, into);
    }
}
