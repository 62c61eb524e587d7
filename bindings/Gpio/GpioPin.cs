namespace System.Device.Gpio;

/// <summary>One open pin of a controller.</summary>
public class GpioPin : IEquatable<GpioPin>, IDisposable
{
    /// <summary>Made by <see cref="GpioController.OpenPin(int)"/>.</summary>
    /// <param name="pinNumber">The line's offset on its chip.</param>
    /// <param name="controller">Whose pin it is.</param>
    protected internal GpioPin(int pinNumber, GpioController controller)
    {
        PinNumber = pinNumber;
        Controller = controller;
    }

    /// <summary>The line's offset on its chip.</summary>
    public virtual int PinNumber { get; }

    /// <summary>Whose pin it is.</summary>
    public GpioController Controller { get; }

    /// <summary>How it is used now.</summary>
    public virtual PinMode GetPinMode() => Controller.GetPinMode(PinNumber);

    /// <summary>Whether it can be used in that way.</summary>
    public virtual bool IsPinModeSupported(PinMode pinMode) => Controller.IsPinModeSupported(PinNumber, pinMode);

    /// <summary>Changes its use.</summary>
    public virtual void SetPinMode(PinMode value) => Controller.SetPinMode(PinNumber, value);

    /// <summary>Its level.</summary>
    public virtual PinValue Read() => Controller.Read(PinNumber);

    /// <summary>Drives it, if it is an output; otherwise the level is kept for when it becomes one.</summary>
    public virtual void Write(PinValue value) => Controller.Write(PinNumber, value);

    /// <summary>Closes it; nothing happens where it is closed already.</summary>
    public virtual void Close()
    {
        if (Controller.IsPinOpen(PinNumber))
        {
            Controller.ClosePin(PinNumber);
        }
    }

    /// <inheritdoc/>
    public virtual bool Equals(GpioPin? other) =>
        other is not null && PinNumber == other.PinNumber && ReferenceEquals(Controller, other.Controller);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as GpioPin);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Controller, PinNumber);

    /// <summary>Closes it.</summary>
    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Closes it.</summary>
    /// <param name="disposing">False from a finalizer, where nothing may be touched.</param>
    protected virtual void Dispose(bool disposing)
    {
        if (disposing)
        {
            Close();
        }
    }
}
