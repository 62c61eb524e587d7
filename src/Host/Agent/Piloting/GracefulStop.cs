using DroneSeal.Flight.Loop;

namespace DroneSeal.Host.Agent;

/// <summary>What flight does when it is asked to end: in the air the vehicle first stands, then lands; on the
/// ground it ends at once. Clock-agnostic; the control loop's thread.</summary>
/// <remarks>
/// <code>
/// Flying --(asked)--------------------------> Holding   the supervisor brakes
/// Holding --(stands, or after LongestHold)--> Landing   the autopilot's own landing
/// </code>
/// </remarks>
/// <param name="loop">The flight.</param>
/// <param name="source">Its eyes.</param>
internal sealed class GracefulStop(ControlLoop loop, HoldingSource source)
{
    /// <summary>Longest wait for a standstill.</summary>
    internal static readonly TimeSpan LongestHold = TimeSpan.FromSeconds(5);

    private const float StandingSpeed = 0.3f;

    private TimeSpan? _heldSince;

    /// <summary>Whether the vehicle was told to hold.</summary>
    internal bool IsHolding => source.IsHolding;

    /// <summary>Call before each tick once the end was asked for.</summary>
    internal void Tick(TimeSpan now, string reason)
    {
        var sequence = loop.Sequence;
        if (sequence.Phase is not (FlightPhase.Flying or FlightPhase.AtGoal))
        {
            sequence.Abort(reason, now);
            return;
        }

        source.IsHolding = true;
        _heldSince ??= now;
        if (now - _heldSince >= LongestHold || loop.State is { } state
            && state.VelocityNed.Length() < StandingSpeed)
        {
            sequence.Abort(reason, now);
        }
    }
}
