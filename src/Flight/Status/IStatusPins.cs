namespace DroneSeal.Flight.Status;

/// <summary>A lamp, a buzzer and a switch. Whatever is absent does nothing.</summary>
public interface IStatusPins : IDisposable
{
    /// <summary>What is there and what is not, in words.</summary>
    string Description { get; }

    /// <summary>Whether the switch forbids arming; false where there is no switch.</summary>
    bool IsArmInhibited { get; }

    /// <summary>Turns the lamp on or off.</summary>
    void SetLed(bool isOn);

    /// <summary>Turns the buzzer on or off.</summary>
    void SetBuzzer(bool isOn);
}
