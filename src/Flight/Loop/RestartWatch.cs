using DroneSeal.Flight.Autopilot;

namespace DroneSeal.Flight.Loop;

/// <summary>Notices that the autopilot started anew in the air: its local frame begins anew with it, so that
/// where home is, is not known any more. One thread.</summary>
/// <remarks>What happened on the ground does not count.</remarks>
internal sealed class RestartWatch(Telemetry telemetry)
{
    private static readonly TimeSpan _tolerance = TimeSpan.FromSeconds(2);

    // A frame that was held back on its way tells an old time as well; those after it do not.
    private static readonly TimeSpan _sureAfter = TimeSpan.FromSeconds(0.3);

    private TimeSpan? _bootedAt;
    private TimeSpan? _suspectedAt;
    private int _restarts;
    private bool _wasNoticed;

    /// <summary>Whether its clock went back just now, and it is not decided what that means.</summary>
    internal bool IsSuspected => _suspectedAt is not null;

    /// <summary>Whether its clock says now that it started at another time than when the flight
    /// began.</summary>
    internal bool HasMoved => telemetry.BootedAt is { } at && _bootedAt is { } before
        && (at - before).Duration() > _tolerance;

    /// <summary>Whether it started anew since the flight began.</summary>
    internal bool HasRestarted => _wasNoticed || HasMoved;

    /// <summary>The flight begins.</summary>
    /// <param name="bootedAt">When the autopilot's own clock was at zero; monotonic.</param>
    internal void Begin(TimeSpan? bootedAt) =>
        (_bootedAt, _suspectedAt, _restarts, _wasNoticed) = (bootedAt, null, telemetry.Reboots, false);

    /// <summary>Looks at its clock.</summary>
    /// <returns>Whether it started anew; true once for each time.</returns>
    internal bool Tick(TimeSpan now)
    {
        if (telemetry.Reboots != _restarts)
        {
            (_suspectedAt, _restarts) = (now, telemetry.Reboots);
        }

        if (telemetry.AttitudeAt is null || !(now - _suspectedAt >= _sureAfter))
        {
            return false;
        }

        _suspectedAt = null;
        var hasMoved = HasMoved;
        _bootedAt = hasMoved ? telemetry.BootedAt : _bootedAt;
        _wasNoticed |= hasMoved;
        return hasMoved;
    }
}
