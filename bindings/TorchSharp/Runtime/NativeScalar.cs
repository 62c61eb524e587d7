using System.Runtime.InteropServices;

namespace TorchSharp;

/// <summary>The <c>ds_scalar</c> of <c>ds_api.h</c>.</summary>
[StructLayout(LayoutKind.Sequential)]
internal readonly struct NativeScalar
{
    private readonly long _bits;
    private readonly int _kind;

    private NativeScalar(long bits, int kind)
    {
        _bits = bits;
        _kind = kind;
    }

    /// <summary>No number at all, for an argument left out.</summary>
    internal static NativeScalar None => default;

    /// <summary>The integer one, which multiplies without changing the element type.</summary>
    internal static NativeScalar One => Integer(1);

    internal static NativeScalar Integer(long value) => new(value, 1);

    internal static NativeScalar Real(double value) => new(BitConverter.DoubleToInt64Bits(value), 2);

    internal static NativeScalar Boolean(bool value) => new(value ? 1 : 0, 3);

    internal double ToDouble() => _kind == 2 ? BitConverter.Int64BitsToDouble(_bits) : _bits;

    internal long ToInt64() => _kind == 2 ? (long)BitConverter.Int64BitsToDouble(_bits) : _bits;

    internal static NativeScalar From(Scalar? scalar) => scalar?.Native ?? None;
}
