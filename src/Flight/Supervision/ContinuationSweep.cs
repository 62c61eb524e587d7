using System.Numerics;

using DroneSeal.Core;

namespace DroneSeal.Flight;

/// <summary>
/// The way that the vehicle really takes when a velocity is sent and nothing after it: on with the last
/// target for the latency, then taking the new one up until the autopilot's time-out, then braking. Starts
/// from the velocity it has.
/// </summary>
internal sealed class ContinuationSweep(VehicleLimits limits, NearbyObstacles nearby)
{
    private const float StepSeconds = 0.1f;
    private const float StandingSpeed = 0.05f;

    /// <summary>Height above and below the hull that an obstacle must leave.</summary>
    private const float HeightMarginMeters = 0.3f;

    private readonly float _latency = (float)limits.Latency.TotalSeconds;

    /// <summary>Time for which the vehicle flies on after the latency.</summary>
    internal TimeSpan AutopilotTimeout { get; set; } = limits.AutopilotTimeout;

    /// <summary>Where the last sweep came too near to something.</summary>
    internal Vector2 HitAt { get; private set; }

    /// <summary>Lower and upper side of the vehicle with their margins, as down coordinates.</summary>
    internal (float Low, float High) Levels(float down) => (
        down + limits.HalfHeightMeters + HeightMarginMeters,
        down - limits.HalfHeightMeters - HeightMarginMeters);

    /// <summary>Whether the whole way keeps every gap.</summary>
    internal bool IsClear(in VehicleState state, Motion motion, Vector3 lastTarget, Vector3 target)
    {
        var place = state.PositionNed;
        var sink = state.VelocityNed.Z;
        var release = _latency + (float)AutopilotTimeout.TotalSeconds;
        var end = release + ((state.VelocityNed.Length() + target.Length()) / limits.Deceleration) + 2f;
        for (var seconds = 0f; seconds < end; seconds += StepSeconds)
        {
            var isBraking = seconds >= release;
            var wanted = isBraking ? Vector3.Zero : seconds < _latency ? lastTarget : target;
            var next = motion.After(StepSeconds, new Vector2(wanted.X, wanted.Y), limits);
            var nextSink = Towards(sink, wanted.Z, isBraking ? limits.Deceleration : limits.Acceleration);

            // The mean of both: the place is then exact for a steady acceleration.
            var there = place + (StepSeconds / 2f * new Vector3(motion.Velocity + next.Velocity, sink + nextSink));
            if (!IsStepClear(place, there))
            {
                HitAt = new Vector2(there.X, there.Y);
                return false;
            }

            (place, motion, sink) = (there, next, nextSink);
            if (isBraking && sink == 0f && motion.Velocity.Length() < StandingSpeed)
            {
                break;
            }
        }

        return true;
    }

    private bool IsStepClear(Vector3 from, Vector3 to)
    {
        var low = Levels(MathF.Max(from.Z, to.Z)).Low;
        var high = Levels(MathF.Min(from.Z, to.Z)).High;
        return nearby.Room(new(from.X, from.Y), new(to.X, to.Y), low, high, limits.RadiusMeters) >= 0f;
    }

    private static float Towards(float velocity, float target, float acceleration)
    {
        var most = StepSeconds * acceleration;
        return velocity + Math.Clamp(target - velocity, -most, most);
    }
}
