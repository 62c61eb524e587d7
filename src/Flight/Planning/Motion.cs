using System.Numerics;

using DroneSeal.Core;

namespace DroneSeal.Flight;

/// <summary>How the vehicle moves in the plane, and how it takes a velocity up: autopilots change the
/// acceleration at a bounded rate, so that it goes on for a while into the direction that it was asked for
/// before.</summary>
/// <param name="Velocity">Metres a second, north and east.</param>
/// <param name="Acceleration">Metres a second squared.</param>
internal readonly record struct Motion(Vector2 Velocity, Vector2 Acceleration)
{
    // Velocities come with noise; this is short against what the autopilot takes.
    private const float SmoothingSeconds = 0.1f;

    // An autopilot plans with its own limits and adds what its feedback asks for to keep up with the plan: the vehicle
    // does more than the plan, later.
    private const float FeedbackFactor = 1.6f;

    // Acceleration asked for, for a velocity that is not there yet, 1/s.
    private const float Gain = 4f;

    /// <summary>As the vehicle says that it flies; the acceleration from how its velocity changed.</summary>
    /// <param name="before">What was known before.</param>
    /// <param name="state">The newest.</param>
    /// <param name="seconds">Since then.</param>
    /// <param name="limits">Bound what is believed.</param>
    internal static Motion Measured(Motion before, in VehicleState state, float seconds, VehicleLimits limits)
    {
        var velocity = new Vector2(state.VelocityNed.X, state.VelocityNed.Y);
        if (!(seconds is > 0f and < 0.5f))
        {
            return new Motion(velocity, seconds == 0f ? before.Acceleration : Vector2.Zero);
        }

        var seen = (velocity - before.Velocity) / seconds;
        var share = seconds / (seconds + SmoothingSeconds);
        var smooth = before.Acceleration + (share * (seen - before.Acceleration));
        return new Motion(velocity, Limited(smooth, 2f * limits.Acceleration));
    }

    /// <summary>After a time in which a velocity is asked for.</summary>
    internal Motion After(float seconds, Vector2 target, VehicleLimits limits) =>
        After(seconds, target, FeedbackFactor * limits.Acceleration, limits);

    /// <summary>After a time of braking, no harder than the vehicle does for certain.</summary>
    internal Motion Braked(float seconds, VehicleLimits limits) =>
        After(seconds, Vector2.Zero, limits.Deceleration, limits);

    private Motion After(float seconds, Vector2 target, float mostAcceleration, VehicleLimits limits)
    {
        var wanted = Limited(Gain * (target - Velocity), mostAcceleration);
        var change = Limited(wanted - Acceleration, FeedbackFactor * limits.Jerk * seconds);
        var acceleration = Acceleration + change;
        return new Motion(Velocity + (seconds * acceleration), acceleration);
    }

    private static Vector2 Limited(Vector2 vector, float most)
    {
        var length = vector.Length();
        return length <= most ? vector : vector * (most / length);
    }
}
