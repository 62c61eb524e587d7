namespace System.Device.Gpio;

/// <summary>Low or high.</summary>
public readonly struct PinValue : IEquatable<PinValue>
{
    private readonly byte _value;

    private PinValue(byte value) => _value = value;

    /// <summary>The pin is high.</summary>
    public static PinValue High => new(1);

    /// <summary>The pin is low.</summary>
    public static PinValue Low => new(0);

    /// <summary>0 is low, everything else high.</summary>
    public static implicit operator PinValue(int value) => value == 0 ? Low : High;

    /// <summary>False is low, true high.</summary>
    public static implicit operator PinValue(bool value) => value ? High : Low;

    /// <summary>1 when high, 0 when low.</summary>
    public static explicit operator byte(PinValue value) => value._value;

    /// <summary>1 when high, 0 when low.</summary>
    public static explicit operator int(PinValue value) => value._value;

    /// <summary>True when high.</summary>
    public static explicit operator bool(PinValue value) => value._value != 0;

    /// <summary>The other one.</summary>
    public static PinValue operator !(PinValue v) => v._value == 0 ? High : Low;

    /// <summary>Whether both are the same.</summary>
    public static bool operator ==(PinValue a, PinValue b) => a.Equals(b);

    /// <summary>Whether they differ.</summary>
    public static bool operator !=(PinValue a, PinValue b) => !a.Equals(b);

    /// <inheritdoc/>
    public bool Equals(PinValue other) => other._value == _value;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is PinValue other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _value.GetHashCode();

    /// <summary>"High" or "Low".</summary>
    public override string ToString() => _value == 0 ? "Low" : "High";
}
