namespace System.Device.Gpio;

/// <summary>One chip's lines, as a controller drives them.</summary>
public abstract class GpioDriver : IDisposable
{
    /// <summary>How many lines the chip has.</summary>
    protected internal abstract int PinCount { get; }

    /// <summary>Reserves a line and leaves it as it is.</summary>
    protected internal abstract void OpenPin(int pinNumber);

    /// <summary>Gives a line back.</summary>
    protected internal abstract void ClosePin(int pinNumber);

    /// <summary>Sets direction and bias.</summary>
    protected internal abstract void SetPinMode(int pinNumber, PinMode mode);

    /// <summary>Sets direction and bias, and the first level of an output without a glitch between.</summary>
    protected internal virtual void SetPinMode(int pinNumber, PinMode mode, PinValue initialValue)
    {
        SetPinMode(pinNumber, mode);
        if (mode == PinMode.Output)
        {
            Write(pinNumber, initialValue);
        }
    }

    /// <summary>Direction and bias, as the kernel has them.</summary>
    protected internal abstract PinMode GetPinMode(int pinNumber);

    /// <summary>Whether a line can be used in that way.</summary>
    protected internal abstract bool IsPinModeSupported(int pinNumber, PinMode mode);

    /// <summary>The level of a line.</summary>
    protected internal abstract PinValue Read(int pinNumber);

    /// <summary>Drives a line.</summary>
    protected internal abstract void Write(int pinNumber, PinValue value);

    /// <summary>Gives all lines and the chip back.</summary>
    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Gives all lines and the chip back.</summary>
    /// <param name="disposing">False from a finalizer.</param>
    protected virtual void Dispose(bool disposing)
    {
    }
}
