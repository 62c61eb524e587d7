using System.Device.Gpio.Native;

namespace System.Device.Gpio.Drivers;

/// <summary>
/// A chip through the second version of the kernel's GPIO interface. The package reaches it through libgpiod, whose name the
/// class carries; here the kernel is called directly and the library is not needed.
/// </summary>
public class LibGpiodDriver : GpioDriver
{
    private readonly IGpioChip _chip;
    private readonly Dictionary<int, LineFlags> _open = [];

    /// <summary>Opens <c>/dev/gpiochipN</c>.</summary>
    /// <exception cref="PlatformNotSupportedException">There is no such chip.</exception>
    /// <exception cref="UnauthorizedAccessException">The user may not open it.</exception>
    public LibGpiodDriver(int gpioChip = 0)
        : this(CharacterDevice.Open($"/dev/gpiochip{gpioChip}"))
    {
    }

    internal LibGpiodDriver(IGpioChip chip) => _chip = chip;

    /// <inheritdoc/>
    protected internal override int PinCount => _chip.LineCount;

    /// <inheritdoc/>
    protected internal override void OpenPin(int pinNumber)
    {
        _chip.Request(pinNumber, LineFlags.None);
        _open[pinNumber] = _chip.FlagsOf(pinNumber);
    }

    /// <inheritdoc/>
    protected internal override void ClosePin(int pinNumber)
    {
        _chip.Release(pinNumber);
        _open.Remove(pinNumber);
    }

    /// <inheritdoc/>
    protected internal override void SetPinMode(int pinNumber, PinMode mode) =>
        SetPinMode(pinNumber, mode, PinValue.Low);

    /// <inheritdoc/>
    protected internal override void SetPinMode(int pinNumber, PinMode mode, PinValue initialValue)
    {
        var flags = FlagsFor(mode);
        _chip.Configure(pinNumber, flags, (bool)initialValue);
        _open[pinNumber] = flags;
    }

    /// <inheritdoc/>
    protected internal override PinMode GetPinMode(int pinNumber)
    {
        var flags = _open.TryGetValue(pinNumber, out var known) ? known : _chip.FlagsOf(pinNumber);
        return flags switch
        {
            _ when flags.HasFlag(LineFlags.Output) => PinMode.Output,
            _ when flags.HasFlag(LineFlags.BiasPullUp) => PinMode.InputPullUp,
            _ when flags.HasFlag(LineFlags.BiasPullDown) => PinMode.InputPullDown,
            _ => PinMode.Input,
        };
    }

    /// <inheritdoc/>
    protected internal override bool IsPinModeSupported(int pinNumber, PinMode mode) => Enum.IsDefined(mode);

    /// <inheritdoc/>
    protected internal override PinValue Read(int pinNumber) => _chip.Read(pinNumber);

    /// <inheritdoc/>
    protected internal override void Write(int pinNumber, PinValue value) => _chip.Write(pinNumber, (bool)value);

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _chip.Dispose();
        }

        base.Dispose(disposing);
    }

    private static LineFlags FlagsFor(PinMode mode) => mode switch
    {
        PinMode.Output => LineFlags.Output,
        PinMode.InputPullUp => LineFlags.Input | LineFlags.BiasPullUp,
        PinMode.InputPullDown => LineFlags.Input | LineFlags.BiasPullDown,
        _ => LineFlags.Input | LineFlags.BiasDisabled,
    };
}
