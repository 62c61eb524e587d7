namespace TorchSharp;

/// <summary>Into and out of <see cref="Scalar"/>.</summary>
public static class ScalarExtensionMethods
{
    /// <summary>Wraps an unsigned byte.</summary>
    public static Scalar ToScalar(this byte value) => value;

    /// <summary>Wraps a 32-bit integer.</summary>
    public static Scalar ToScalar(this int value) => value;

    /// <summary>Wraps a 64-bit integer.</summary>
    public static Scalar ToScalar(this long value) => value;

    /// <summary>Wraps a single-precision number.</summary>
    public static Scalar ToScalar(this float value) => value;

    /// <summary>Wraps a double-precision number.</summary>
    public static Scalar ToScalar(this double value) => value;

    /// <summary>Wraps a truth value.</summary>
    public static Scalar ToScalar(this bool value) => value;

    /// <summary>The number in single precision.</summary>
    public static float ToSingle(this Scalar value) => (float)value.Native.ToDouble();

    /// <summary>The number in double precision.</summary>
    public static double ToDouble(this Scalar value) => value.Native.ToDouble();

    /// <summary>The number as a 32-bit integer.</summary>
    public static int ToInt32(this Scalar value) => (int)value.Native.ToInt64();

    /// <summary>The number as a 64-bit integer.</summary>
    public static long ToInt64(this Scalar value) => value.Native.ToInt64();

    /// <summary>The number as a truth value.</summary>
    public static bool ToBoolean(this Scalar value) => value.Native.ToInt64() != 0;
}
