using System.Device.Gpio.Drivers;

namespace System.Device.Gpio;

/// <summary>General-purpose pins of one chip. Not thread-safe.</summary>
public class GpioController : IDisposable
{
    private readonly Dictionary<int, PinValue?> _openPins = []; // the level that an output is to start with
    private readonly Dictionary<int, GpioPin> _pins = [];
    private GpioDriver? _driver;

    /// <summary>Opens the machine's first chip.</summary>
    /// <exception cref="PlatformNotSupportedException">There is none.</exception>
    public GpioController()
        : this(new LibGpiodDriver(0))
    {
    }

    /// <summary>Drives pins through <paramref name="driver"/>, which it then owns.</summary>
    public GpioController(GpioDriver driver) => _driver = driver;

    /// <summary>How many pins the chip has.</summary>
    public virtual int PinCount => Driver.PinCount;

    private GpioDriver Driver => _driver ?? throw new ObjectDisposedException(nameof(GpioController));

    /// <summary>Reserves a pin and leaves it as it is.</summary>
    public GpioPin OpenPin(int pinNumber)
    {
        if (IsPinOpen(pinNumber))
        {
            return _pins[pinNumber];
        }

        OpenPinCore(pinNumber);
        _openPins[pinNumber] = null;
        return _pins[pinNumber] = new GpioPin(pinNumber, this);
    }

    /// <summary>Reserves a pin for one use.</summary>
    public GpioPin OpenPin(int pinNumber, PinMode mode)
    {
        var pin = OpenPin(pinNumber);
        SetPinMode(pinNumber, mode);
        return pin;
    }

    /// <summary>Reserves a pin for one use; an output starts at <paramref name="initialValue"/>.</summary>
    public GpioPin OpenPin(int pinNumber, PinMode mode, PinValue initialValue)
    {
        var pin = OpenPin(pinNumber);
        _openPins[pinNumber] = initialValue;
        SetPinMode(pinNumber, mode);
        return pin;
    }

    /// <summary>Gives a pin back.</summary>
    /// <exception cref="InvalidOperationException">It is not open.</exception>
    public void ClosePin(int pinNumber)
    {
        RequireOpen(pinNumber, "close");
        ClosePinCore(pinNumber);
        _openPins.Remove(pinNumber);
        _pins.Remove(pinNumber);
    }

    /// <summary>Changes the use of an open pin.</summary>
    /// <exception cref="InvalidOperationException">It is not open, or cannot be used in that way.</exception>
    public virtual void SetPinMode(int pinNumber, PinMode mode)
    {
        RequireOpen(pinNumber, "set the mode of");
        if (!IsPinModeSupported(pinNumber, mode))
        {
            throw new InvalidOperationException($"Pin {pinNumber} does not support mode {mode}.");
        }

        if (_openPins[pinNumber] is { } firstLevel)
        {
            Driver.SetPinMode(pinNumber, mode, firstLevel);
        }
        else
        {
            Driver.SetPinMode(pinNumber, mode);
        }
    }

    /// <summary>How an open pin is used now.</summary>
    /// <exception cref="InvalidOperationException">It is not open.</exception>
    public virtual PinMode GetPinMode(int pinNumber)
    {
        RequireOpen(pinNumber, "get the mode of");
        return Driver.GetPinMode(pinNumber);
    }

    /// <summary>Whether a pin is open.</summary>
    public virtual bool IsPinOpen(int pinNumber) => Driver is not null && _openPins.ContainsKey(pinNumber);

    /// <summary>Whether a pin can be used in that way.</summary>
    public virtual bool IsPinModeSupported(int pinNumber, PinMode mode) => Driver.IsPinModeSupported(pinNumber, mode);

    /// <summary>The level of an open pin.</summary>
    /// <exception cref="InvalidOperationException">It is not open.</exception>
    public virtual PinValue Read(int pinNumber)
    {
        RequireOpen(pinNumber, "read");
        return Driver.Read(pinNumber);
    }

    /// <summary>Drives an open output; the level is kept for later where the pin is an input.</summary>
    /// <exception cref="InvalidOperationException">It is not open.</exception>
    public virtual void Write(int pinNumber, PinValue value)
    {
        RequireOpen(pinNumber, "write");
        _openPins[pinNumber] = value;
        if (Driver.GetPinMode(pinNumber) == PinMode.Output)
        {
            Driver.Write(pinNumber, value);
        }
    }

    /// <summary>Gives all pins and the chip back.</summary>
    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Reserves a pin with the driver.</summary>
    protected virtual void OpenPinCore(int pinNumber) => Driver.OpenPin(pinNumber);

    /// <summary>Gives a pin back to the driver.</summary>
    protected virtual void ClosePinCore(int pinNumber) => Driver.ClosePin(pinNumber);

    /// <summary>Gives all pins and the chip back.</summary>
    /// <param name="disposing">False from a finalizer.</param>
    protected virtual void Dispose(bool disposing)
    {
        if (_driver is null || !disposing)
        {
            return;
        }

        foreach (var pinNumber in _openPins.Keys)
        {
            ClosePinCore(pinNumber);
        }

        _openPins.Clear();
        _pins.Clear();
        _driver.Dispose();
        _driver = null;
    }

    private void RequireOpen(int pinNumber, string verb)
    {
        if (!IsPinOpen(pinNumber))
        {
            throw new InvalidOperationException($"Cannot {verb} pin {pinNumber}: it is not open.");
        }
    }
}
