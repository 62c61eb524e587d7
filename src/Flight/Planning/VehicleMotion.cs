using System.Numerics;

using DroneSeal.Core;

namespace DroneSeal.Flight;

/// <summary>
/// What the vehicle is doing, and what it was asked for lately and has not answered yet: an autopilot takes a
/// target up only after a while, and until then nothing that is sent changes where the vehicle goes.
/// </summary>
internal sealed class VehicleMotion(VehicleLimits limits)
{
    /// <summary>Between looks ahead.</summary>
    internal const float StepSeconds = 0.1f;

    // Against the built-in autopilot the place 1.2 s ahead is off by 0.27 m in one of a hundred turns; 0.87 m when all
    // that was sent counted as answered.
    private const float DelayFactor = 2f;
    private const int Kept = 128;

    private readonly TimeSpan[] _sentAt = new TimeSpan[Kept];
    private readonly Vector3[] _sent = new Vector3[Kept];
    private TimeSpan _observedAt;
    private long _count;

    /// <summary>In the plane.</summary>
    internal Motion Now { get; private set; }

    /// <summary>Metres a second downward.</summary>
    internal float Sink { get; private set; }

    /// <summary>What was sent last, metres a second; what is flown where nothing was.</summary>
    internal Vector3 LastTarget => _count > 0 ? _sent[(_count - 1) % Kept] : new Vector3(Now.Velocity, Sink);

    /// <summary>From a target being sent to the vehicle doing it.</summary>
    internal TimeSpan Delay { get; } = DelayFactor * limits.Latency;

    /// <summary>Steps from now on in which the vehicle answers only what was sent before.</summary>
    internal int PendingSteps { get; } =
        (int)MathF.Round(DelayFactor * (float)limits.Latency.TotalSeconds / StepSeconds);

    /// <summary>Takes the newest state.</summary>
    internal void Observe(in VehicleState state)
    {
        Now = Motion.Measured(Now, state, (float)(state.At - _observedAt).TotalSeconds, limits);
        Sink = state.VelocityNed.Z;
        _observedAt = state.At;
    }

    /// <summary>Takes what was sent, metres a second; instead of what was noted for the same time.</summary>
    internal void NoteSent(TimeSpan now, Vector3 velocityNed)
    {
        if (_count > 0 && _sentAt[(_count - 1) % Kept] == now)
        {
            _count--;
        }

        _sentAt[_count % Kept] = now;
        _sent[_count % Kept] = velocityNed;
        _count++;
    }

    /// <summary>What the vehicle answers in one of the next steps.</summary>
    /// <param name="now">As of the newest state.</param>
    /// <param name="step">From 0 to <see cref="PendingSteps"/> - 1.</param>
    internal Vector3 PendingTarget(TimeSpan now, int step)
    {
        var at = now - TimeSpan.FromSeconds((PendingSteps - step) * StepSeconds);
        var oldest = Math.Max(0, _count - Kept);
        var i = _count - 1;
        while (i > oldest && _sentAt[i % Kept] > at)
        {
            i--;
        }

        return i < 0 || _sentAt[i % Kept] > at ? new Vector3(Now.Velocity, Sink) : _sent[i % Kept];
    }
}
