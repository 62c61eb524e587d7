namespace DroneSeal.Sim;

/// <summary>
/// A four-cell lithium battery: charge used, and a voltage that sags with charge and current.
/// </summary>
internal sealed class Battery(VehicleOptions options)
{
    private const float FullVolts = 16.8f;
    private const float EmptyVolts = 13.2f;
    private const float InternalOhms = 0.02f;

    private float _usedAmpereSeconds;

    /// <summary>Current now, amperes.</summary>
    public float CurrentAmperes { get; private set; }

    /// <summary>What is left, 0..1.</summary>
    public float Remaining =>
        Math.Clamp(1f - (_usedAmpereSeconds / (options.BatteryAmpereHours * 3600f)), 0f, 1f);

    /// <summary>Voltage at the terminals.</summary>
    public float Volts =>
        EmptyVolts + ((FullVolts - EmptyVolts) * Remaining) - (InternalOhms * CurrentAmperes);

    /// <summary>Charge used, milliampere hours.</summary>
    public float UsedMilliampereHours => _usedAmpereSeconds / 3.6f;

    /// <summary>Advances by one inner step.</summary>
    /// <param name="thrustOverWeight">Thrust now; power grows with its power of 1.5 (momentum
    /// theory).</param>
    /// <param name="stepSeconds">Length of the step.</param>
    public void Step(float thrustOverWeight, float stepSeconds)
    {
        CurrentAmperes =
            0.4f + (options.HoverCurrentAmperes * thrustOverWeight * MathF.Sqrt(thrustOverWeight));
        _usedAmpereSeconds += CurrentAmperes * stepSeconds;
    }
}
