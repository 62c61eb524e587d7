namespace DroneSeal.Sim;

/// <summary>The body of the simulated quadrotor.</summary>
public sealed record VehicleOptions
{
    /// <summary>Half of the widest extent, rotors included, metres.</summary>
    public float RadiusMeters { get; init; } = 0.35f;

    /// <summary>Greatest thrust over weight.</summary>
    public float ThrustToWeight { get; init; } = 2.2f;

    /// <summary>Time constant with which thrust follows its command.</summary>
    public TimeSpan MotorTimeConstant { get; init; } = TimeSpan.FromMilliseconds(40);

    /// <summary>Time constant with which body rates follow their command.</summary>
    public TimeSpan RateTimeConstant { get; init; } = TimeSpan.FromMilliseconds(40);

    /// <summary>Deceleration for each metre a second of air speed, 1/s.</summary>
    public float LinearDragPerSecond { get; init; } = 0.10f;

    /// <summary>Deceleration for each (metre a second) squared of air speed, 1/m.</summary>
    public float QuadraticDragPerMeter { get; init; } = 0.006f;

    /// <summary>Charge of a full battery, ampere hours.</summary>
    public float BatteryAmpereHours { get; init; } = 5.2f;

    /// <summary>Current in hover, amperes.</summary>
    public float HoverCurrentAmperes { get; init; } = 18f;
}
