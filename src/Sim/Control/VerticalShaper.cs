namespace DroneSeal.Sim;

/// <summary>The vertical movement that is asked of the vehicle. Down is positive, as everywhere.</summary>
internal sealed class VerticalShaper
{
    /// <summary>Metres down.</summary>
    public float Position { get; private set; }

    /// <summary>Metres a second down.</summary>
    public float Velocity { get; private set; }

    /// <summary>m/s^2 down.</summary>
    public float Acceleration { get; private set; }

    /// <summary>Greatest acceleration, m/s^2 (WPNAV_ACCEL_Z).</summary>
    public float AccelerationLimit { get; set; } = 1f;

    /// <summary>Greatest change of acceleration, m/s^3 (PSC_JERK_Z).</summary>
    public float JerkLimit { get; set; } = 5f;

    /// <summary>Greatest speed up, metres a second (WPNAV_SPEED_UP).</summary>
    public float ClimbLimit { get; set; } = 2.5f;

    /// <summary>Greatest speed down, metres a second (WPNAV_SPEED_DN).</summary>
    public float DescentLimit { get; set; } = 1.5f;

    /// <summary>Starts again from where the vehicle is.</summary>
    public void Reset(float position, float velocity)
    {
        Position = position;
        Velocity = velocity;
        Acceleration = 0;
    }

    /// <summary>One step towards a velocity.</summary>
    public void TowardsVelocity(float target, float stepSeconds)
    {
        var limited = Math.Clamp(target, -ClimbLimit, DescentLimit);
        var wanted = Shaping.SquareRoot(limited - Velocity, JerkLimit / AccelerationLimit, JerkLimit);
        wanted = Math.Clamp(wanted, -AccelerationLimit, AccelerationLimit);
        var change = JerkLimit * stepSeconds;
        Acceleration += Math.Clamp(wanted - Acceleration, -change, change);
        Velocity += Acceleration * stepSeconds;
        Position += Velocity * stepSeconds;
    }

    /// <summary>One step towards a height.</summary>
    public void TowardsPosition(float target, float stepSeconds)
    {
        var gain = 0.5f * JerkLimit / AccelerationLimit;
        TowardsVelocity(Shaping.SquareRoot(target - Position, gain, AccelerationLimit), stepSeconds);
    }
}
