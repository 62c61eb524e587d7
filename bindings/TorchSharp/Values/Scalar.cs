using static TorchSharp.torch;

namespace TorchSharp;

/// <summary>A number that an operator takes beside its tensors.</summary>
/// <remarks>Held in managed memory: disposing is allowed, as in the package, and frees nothing.</remarks>
public sealed class Scalar : IDisposable
{
    private Scalar(ScalarType type, NativeScalar native)
    {
        Type = type;
        Native = native;
    }

    /// <summary>The element type the number came from.</summary>
    public ScalarType Type { get; }

    internal NativeScalar Native { get; }

    /// <summary>Wraps an unsigned byte.</summary>
    public static implicit operator Scalar(byte value) => new(ScalarType.Int64, NativeScalar.Integer(value));

    /// <summary>Wraps a signed byte.</summary>
    public static implicit operator Scalar(sbyte value) => new(ScalarType.Int64, NativeScalar.Integer(value));

    /// <summary>Wraps a 16-bit integer.</summary>
    public static implicit operator Scalar(short value) => new(ScalarType.Int64, NativeScalar.Integer(value));

    /// <summary>Wraps a 32-bit integer.</summary>
    public static implicit operator Scalar(int value) => new(ScalarType.Int64, NativeScalar.Integer(value));

    /// <summary>Wraps a 64-bit integer.</summary>
    public static implicit operator Scalar(long value) => new(ScalarType.Int64, NativeScalar.Integer(value));

    /// <summary>Wraps a half-precision number.</summary>
    public static implicit operator Scalar(Half value) => new(ScalarType.Float64, NativeScalar.Real((double)value));

    /// <summary>Wraps a single-precision number.</summary>
    public static implicit operator Scalar(float value) => new(ScalarType.Float64, NativeScalar.Real(value));

    /// <summary>Wraps a double-precision number.</summary>
    public static implicit operator Scalar(double value) => new(ScalarType.Float64, NativeScalar.Real(value));

    /// <summary>Wraps a truth value.</summary>
    public static implicit operator Scalar(bool value) => new(ScalarType.Bool, NativeScalar.Boolean(value));

    /// <inheritdoc/>
    public void Dispose()
    {
    }
}
