using System.Device.Gpio;
using System.Device.Gpio.Drivers;

namespace DroneSeal.Flight.Status;

/// <summary>Lamp, buzzer and switch on lines of a GPIO chip. A line that fails in flight is reported and then
/// left alone.</summary>
/// <remarks>One thread. A switch that can no longer be read forbids arming; it never stops a
/// flight.</remarks>
public sealed class GpioStatusPins : IStatusPins
{
    private readonly GpioController _controller;
    private readonly StatusPinOptions _options;
    private bool _hasFailed;

    private GpioStatusPins(GpioController controller, StatusPinOptions options)
    {
        _controller = controller;
        _options = options;
        Description = Describe(options);
    }

    /// <inheritdoc/>
    public string Description { get; private set; }

    /// <inheritdoc/>
    public bool IsArmInhibited
    {
        get
        {
            if (_options.ArmInhibitLine is not { } line)
            {
                return false;
            }

            var isOpen = true;
            Try(() => isOpen = _controller.Read(line) == PinValue.High);
            return isOpen;
        }
    }

    /// <summary>Opens the lines; absent hardware gives pins that do nothing and say why.</summary>
    public static IStatusPins Open(StatusPinOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (options.Problems().ToList() is { Count: > 0 } problems)
        {
            throw new ArgumentException(string.Join(" ", problems), nameof(options));
        }

        return options.IsAnything
            ? Open(options, () => new GpioController(new LibGpiodDriver(options.Chip)))
            : new NoStatusPins("No status pins are set: no lamp, no buzzer, no arm switch.");
    }

    internal static IStatusPins Open(StatusPinOptions options, Func<GpioController> openController)
    {
        GpioController? controller = null;
        try
        {
            controller = openController();
            var pins = new GpioStatusPins(controller, options);
            pins.OpenLines();
            controller = null;
            return pins;
        }
        catch (Exception fault) when (IsHardwareFault(fault))
        {
            return new NoStatusPins($"No lamp, buzzer or arm switch: {fault.Message}");
        }
        finally
        {
            controller?.Dispose();
        }
    }

    /// <inheritdoc/>
    public void SetLed(bool isOn) => Write(_options.LedLine, isOn);

    /// <inheritdoc/>
    public void SetBuzzer(bool isOn) => Write(_options.BuzzerLine, isOn);

    /// <inheritdoc/>
    public void Dispose()
    {
        Try(() =>
        {
            SetLed(isOn: false);
            SetBuzzer(isOn: false);
        });
        _controller.Dispose();
    }

    private static bool IsHardwareFault(Exception fault) => fault is PlatformNotSupportedException
        or IOException or UnauthorizedAccessException or InvalidOperationException or DllNotFoundException;

    private static string Describe(StatusPinOptions options)
    {
        (string Name, int? Line)[] all =
        [
            ("lamp", options.LedLine), ("buzzer", options.BuzzerLine), ("arm switch", options.ArmInhibitLine),
        ];
        var there = all.Where(pin => pin.Line is not null).Select(pin => $"{pin.Name} on line {pin.Line}");
        return $"GPIO chip {options.Chip}: {string.Join(", ", there)}.";
    }

    private void OpenLines()
    {
        foreach (var line in new[] { _options.LedLine, _options.BuzzerLine }.OfType<int>())
        {
            _controller.OpenPin(line, PinMode.Output, PinValue.Low);
        }

        if (_options.ArmInhibitLine is { } inhibit)
        {
            _controller.OpenPin(inhibit, PinMode.InputPullUp);
        }
    }

    private void Write(int? line, bool isOn)
    {
        if (line is { } number)
        {
            Try(() => _controller.Write(number, isOn));
        }
    }

    private void Try(Action action)
    {
        if (_hasFailed)
        {
            return;
        }

        try
        {
            action();
        }
        catch (Exception fault) when (IsHardwareFault(fault))
        {
            _hasFailed = true;
            Description = $"The status pins failed and are left alone: {fault.Message}";
        }
    }
}
