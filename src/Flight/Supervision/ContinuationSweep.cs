using System.Numerics;

namespace DroneSeal.Flight;

/// <summary>
/// The way that the vehicle really takes when a velocity is sent and nothing after it: answering what was sent
/// before, then taking the new one up until the autopilot's time-out, then braking. Starts from the velocity it
/// has.
/// </summary>
internal sealed class ContinuationSweep(VehicleLimits limits, NearbyObstacles nearby)
{
    private const float StepSeconds = VehicleMotion.StepSeconds;
    private const float StandingSpeed = 0.05f;

    /// <summary>Height above and below the hull that an obstacle must leave.</summary>
    private const float HeightMarginMeters = 0.3f;

    private Vector3 _start;
    private Motion _motion;
    private float _sink;
    private float _pendingRoom;

    /// <summary>Time for which the vehicle flies a target on.</summary>
    internal TimeSpan AutopilotTimeout { get; set; } = limits.AutopilotTimeout;

    /// <summary>Where the last sweep came too near to something.</summary>
    internal Vector2 HitAt { get; private set; }

    /// <summary>Lower and upper side of the vehicle with their margins, as down coordinates.</summary>
    internal (float Low, float High) Levels(float down) => (
        down + limits.HalfHeightMeters + HeightMarginMeters,
        down - limits.HalfHeightMeters - HeightMarginMeters);

    /// <summary>Flies what was sent before; all velocities start where that ends.</summary>
    internal void Begin(TimeSpan now, Vector3 place, VehicleMotion motion)
    {
        (_start, _motion, _sink) = (place, motion.Now, motion.Sink);
        _pendingRoom = float.PositiveInfinity;
        for (var i = 0; i < motion.PendingSteps; i++)
        {
            var room = Step(ref _start, ref _motion, ref _sink, motion.PendingTarget(now, i), isBraking: false);
            _pendingRoom = MathF.Min(_pendingRoom, room);
        }

        HitAt = new Vector2(_start.X, _start.Y);
    }

    /// <summary>Whether the whole way keeps every gap.</summary>
    internal bool IsClear(Vector3 target) => Room(target, least: 0f) >= 0f;

    /// <summary>The least room on the way, beyond the gaps, metres; the way is not looked at beyond where it is less
    /// than asked for.</summary>
    internal float Room(Vector3 target, float least)
    {
        var (place, motion, sink) = (_start, _motion, _sink);
        var room = _pendingRoom;
        var release = (float)AutopilotTimeout.TotalSeconds;
        var end = release + ((motion.Velocity.Length() + target.Length()) / limits.Deceleration) + 2f;
        for (var seconds = 0f; seconds < end && room >= least; seconds += StepSeconds)
        {
            var isBraking = seconds >= release;
            var wanted = isBraking ? Vector3.Zero : target;
            room = MathF.Min(room, Step(ref place, ref motion, ref sink, wanted, isBraking));
            HitAt = new Vector2(place.X, place.Y);
            if (isBraking && sink == 0f && motion.Velocity.Length() < StandingSpeed)
            {
                break;
            }
        }

        return room;
    }

    private float Step(ref Vector3 place, ref Motion motion, ref float sink, Vector3 target, bool isBraking)
    {
        var next = isBraking
            ? motion.Braked(StepSeconds, limits)
            : motion.After(StepSeconds, new Vector2(target.X, target.Y), limits);
        var nextSink = Towards(sink, target.Z, isBraking ? limits.Deceleration : limits.Acceleration);

        // The mean of both: the place is then exact for a steady acceleration.
        var there = place + (StepSeconds / 2f * new Vector3(motion.Velocity + next.Velocity, sink + nextSink));
        var room = StepRoom(place, there);
        (place, motion, sink) = (there, next, nextSink);
        return room;
    }

    private float StepRoom(Vector3 from, Vector3 to)
    {
        var low = Levels(MathF.Max(from.Z, to.Z)).Low;
        var high = Levels(MathF.Min(from.Z, to.Z)).High;
        return nearby.Room(new(from.X, from.Y), new(to.X, to.Y), low, high, limits.RadiusMeters);
    }

    private static float Towards(float velocity, float target, float acceleration)
    {
        var most = StepSeconds * acceleration;
        return velocity + Math.Clamp(target - velocity, -most, most);
    }
}
