namespace DroneSeal.Flight.Status;

/// <summary>No lamp, no buzzer, no switch; <see cref="Description"/> says why.</summary>
/// <param name="why">One sentence.</param>
public sealed class NoStatusPins(string why) : IStatusPins
{
    /// <inheritdoc/>
    public string Description { get; } = why;

    /// <inheritdoc/>
    public bool IsArmInhibited => false;

    /// <inheritdoc/>
    public void SetLed(bool isOn)
    {
    }

    /// <inheritdoc/>
    public void SetBuzzer(bool isOn)
    {
    }

    /// <inheritdoc/>
    public void Dispose()
    {
    }
}
