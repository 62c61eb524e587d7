namespace TorchSharp;

/// <summary>The single element of a tensor as a .NET number, converted.</summary>
public static class TensorExtensionMethods
{
    /// <summary>The single element in single precision.</summary>
    public static float ToSingle(this torch.Tensor value) => (float)value.ToDouble();

    /// <summary>The single element in double precision.</summary>
    /// <exception cref="ArgumentException">There is not exactly one.</exception>
    public static double ToDouble(this torch.Tensor value)
    {
        if (value.dtype == torch.ScalarType.Float32)
        {
            return value.item<float>();
        }

        using var wide = value.to(torch.ScalarType.Float64);
        return wide.item<double>();
    }

    /// <summary>The single element as a 64-bit integer.</summary>
    /// <exception cref="ArgumentException">There is not exactly one.</exception>
    public static long ToInt64(this torch.Tensor value)
    {
        using var wide = value.to(torch.ScalarType.Int64);
        return wide.item<long>();
    }

    /// <summary>The single element as a 32-bit integer.</summary>
    public static int ToInt32(this torch.Tensor value) => (int)value.ToInt64();

    /// <summary>The single element as a byte.</summary>
    public static byte ToByte(this torch.Tensor value) => (byte)value.ToInt64();

    /// <summary>The single element as a truth value.</summary>
    public static bool ToBoolean(this torch.Tensor value) => value.ToInt64() != 0;
}
