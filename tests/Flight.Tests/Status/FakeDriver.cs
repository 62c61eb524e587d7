using System.Device.Gpio;

namespace DroneSeal.Flight.Tests.Status;

/// <summary>A GPIO chip in memory that can break.</summary>
internal sealed class FakeDriver : GpioDriver
{
    private readonly Dictionary<int, PinMode> _modes = [];

    internal Dictionary<int, bool> Levels { get; } = [];

    internal bool IsBroken { get; set; }

    protected override int PinCount => 8;

    protected override void OpenPin(int pinNumber)
    {
    }

    protected override void ClosePin(int pinNumber)
    {
    }

    protected override void SetPinMode(int pinNumber, PinMode mode) => _modes[pinNumber] = mode;

    protected override PinMode GetPinMode(int pinNumber) => _modes[pinNumber];

    protected override bool IsPinModeSupported(int pinNumber, PinMode mode) => true;

    protected override PinValue Read(int pinNumber)
    {
        RequireWorking();
        return Levels.GetValueOrDefault(pinNumber);
    }

    protected override void Write(int pinNumber, PinValue value)
    {
        RequireWorking();
        Levels[pinNumber] = (bool)value;
    }

    private void RequireWorking()
    {
        if (IsBroken)
        {
            throw new IOException("the line is gone");
        }
    }
}
