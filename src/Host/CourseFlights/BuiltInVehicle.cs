using DroneSeal.Core;
using DroneSeal.Host.Flying;
using DroneSeal.Mavlink;
using DroneSeal.Sim;

namespace DroneSeal.Host.CourseFlights;

/// <summary>The built-in autopilot and its vehicle, in lock-step, without an avoidance layer of its own: what
/// a flight shows is what our layers are worth.</summary>
internal sealed class BuiltInVehicle : ICourseVehicle
{
    private static readonly TimeSpan _tick = TimeSpan.FromMilliseconds(10);

    private readonly SimulatedAutopilot _autopilot;
    private TimeSpan _now;

    /// <summary>A vehicle on the ground.</summary>
    /// <param name="seed">Of its sensors and wind.</param>
    /// <param name="secondPort">A wire to someone else who may ask and order it; null for none.</param>
    internal BuiltInVehicle(ulong seed, ILink? secondPort = null)
    {
        (var near, var far) = LoopbackLink.Pair(() => _now);
        Link = near;
        _autopilot = new SimulatedAutopilot(BuiltInAutopilot.Bare with { Seed = seed });
        _autopilot.Attach(far);
        if (secondPort is not null)
        {
            _autopilot.Attach(secondPort);
        }
    }

    public ILink Link { get; }

    public VehicleState? Truth => _autopilot.Truth;

    public bool MustLand => false;

    public TimeSpan Advance(TimeSpan now)
    {
        _now = now + _tick;
        _autopilot.Step(_now);
        return _now;
    }

    public void Dispose() => _autopilot.Dispose();
}
