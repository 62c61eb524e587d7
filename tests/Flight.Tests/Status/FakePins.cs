using DroneSeal.Flight.Status;

namespace DroneSeal.Flight.Tests.Status;

/// <summary>Pins in memory that count how often they are touched.</summary>
internal sealed class FakePins : IStatusPins
{
    public string Description => "fake";

    public bool IsArmInhibited { get; set; }

    internal bool IsLedOn { get; private set; }

    internal bool IsBuzzerOn { get; private set; }

    internal int Touches { get; private set; }

    public void SetLed(bool isOn)
    {
        IsLedOn = isOn;
        Touches++;
    }

    public void SetBuzzer(bool isOn)
    {
        IsBuzzerOn = isOn;
        Touches++;
    }

    public void Dispose()
    {
    }
}
