using System.Numerics;

namespace DroneSeal.Sim;

/// <summary>
/// The horizontal movement that is asked of the vehicle: smooth in acceleration, on the way to a position or
/// a velocity.
/// </summary>
internal sealed class HorizontalShaper
{
    /// <summary>Metres north and east.</summary>
    public Vector2 Position { get; private set; }

    /// <summary>Metres a second.</summary>
    public Vector2 Velocity { get; private set; }

    /// <summary>m/s^2.</summary>
    public Vector2 Acceleration { get; private set; }

    /// <summary>Greatest acceleration, m/s^2 (WPNAV_ACCEL).</summary>
    public float AccelerationLimit { get; set; } = 2.5f;

    /// <summary>Greatest change of acceleration, m/s^3 (PSC_JERK_XY).</summary>
    public float JerkLimit { get; set; } = 5f;

    /// <summary>Greatest speed on the way to a position, metres a second (WPNAV_SPEED).</summary>
    public float SpeedLimit { get; set; } = 10f;

    /// <summary>Starts again from where the vehicle is.</summary>
    public void Reset(Vector2 position, Vector2 velocity)
    {
        Position = position;
        Velocity = velocity;
        Acceleration = Vector2.Zero;
    }

    /// <summary>One step towards a velocity.</summary>
    public void TowardsVelocity(Vector2 target, float stepSeconds)
    {
        var gain = JerkLimit / AccelerationLimit;
        var wanted = Shaping.Limit(Shaping.SquareRoot(target - Velocity, gain, JerkLimit), AccelerationLimit);
        Acceleration += Shaping.Limit(wanted - Acceleration, JerkLimit * stepSeconds);
        Velocity += Acceleration * stepSeconds;
        Position += Velocity * stepSeconds;
    }

    /// <summary>One step towards a position.</summary>
    public void TowardsPosition(Vector2 target, float stepSeconds)
    {
        var gain = 0.5f * JerkLimit / AccelerationLimit;
        var velocity = Shaping.SquareRoot(target - Position, gain, AccelerationLimit * 0.8f);
        TowardsVelocity(Shaping.Limit(velocity, SpeedLimit), stepSeconds);
    }
}
