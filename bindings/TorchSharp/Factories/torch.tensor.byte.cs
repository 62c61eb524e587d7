namespace TorchSharp;

public static partial class torch
{
    /// <summary>A tensor of no dimension that holds one number.</summary>
    public static Tensor tensor(byte scalar, Device? device = null, bool requires_grad = false)
    {
        return Copy(stackalloc byte[] { scalar }, [], ScalarType.Byte, null, device, requires_grad, null);
    }

    /// <summary>A tensor with a copy of the numbers, in the shape of the array.</summary>
    public static Tensor tensor(
        byte[,,,] rawArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false,
        string[]? names = null)
    {
        return CopyArray<byte>(rawArray, ScalarType.Byte, dtype, device, requires_grad, names);
    }

    /// <summary>A tensor with a copy of the numbers, in the shape of the array.</summary>
    public static Tensor tensor(
        byte[,,] rawArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false,
        string[]? names = null)
    {
        return CopyArray<byte>(rawArray, ScalarType.Byte, dtype, device, requires_grad, names);
    }

    /// <summary>A tensor with a copy of the numbers, in the shape of the array.</summary>
    public static Tensor tensor(
        byte[,] rawArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false,
        string[]? names = null)
    {
        return CopyArray<byte>(rawArray, ScalarType.Byte, dtype, device, requires_grad, names);
    }

    /// <summary>A tensor with a copy of the numbers.</summary>
    public static Tensor tensor(
        byte[] rawArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false,
        string[]? names = null)
    {
        return Copy<byte>(
            rawArray, stackalloc long[] { rawArray.Length }, ScalarType.Byte, dtype, device, requires_grad, names);
    }

    /// <summary>A tensor with a copy of the numbers.</summary>
    public static Tensor tensor(
        byte[] rawArray, ReadOnlySpan<long> dimensions, ScalarType? dtype = null, Device? device = null,
        bool requires_grad = false, string[]? names = null)
    {
        return Copy<byte>(rawArray, dimensions, ScalarType.Byte, dtype, device, requires_grad, names);
    }

    /// <summary>A tensor with a copy of the numbers.</summary>
    public static Tensor tensor(
        Memory<byte> rawArray, ReadOnlySpan<long> dimensions, ScalarType? dtype = null,
        Device? device = null, bool requires_grad = false, string[]? names = null)
    {
        return Copy<byte>(
            rawArray.Span, dimensions, ScalarType.Byte, dtype, device, requires_grad, names);
    }

    /// <summary>A tensor with a copy of the numbers.</summary>
    public static Tensor tensor(
        IList<byte> rawArray, long dim0, long dim1, long dim2, long dim3, ScalarType? dtype = null,
        Device? device = null, bool requires_grad = false, string[]? names = null)
    {
        return Copy<byte>(
            Values(rawArray), stackalloc long[] { dim0, dim1, dim2, dim3 }, ScalarType.Byte, dtype, device, requires_grad, names);
    }

    /// <summary>A tensor with a copy of the numbers.</summary>
    public static Tensor tensor(
        IList<byte> rawArray, long dim0, long dim1, long dim2, ScalarType? dtype = null,
        Device? device = null, bool requires_grad = false, string[]? names = null)
    {
        return Copy<byte>(
            Values(rawArray), stackalloc long[] { dim0, dim1, dim2 }, ScalarType.Byte, dtype, device, requires_grad, names);
    }

    /// <summary>A tensor with a copy of the numbers.</summary>
    public static Tensor tensor(
        IList<byte> rawArray, long rows, long columns, ScalarType? dtype = null, Device? device = null,
        bool requires_grad = false, string[]? names = null)
    {
        return Copy<byte>(
            Values(rawArray), stackalloc long[] { rows, columns }, ScalarType.Byte, dtype, device, requires_grad, names);
    }

    /// <summary>A tensor with a copy of the numbers.</summary>
    public static Tensor tensor(
        IList<byte> rawArray, ScalarType? dtype = null, Device? device = null,
        bool requires_grad = false, string[]? names = null)
    {
        return Copy<byte>(
            Values(rawArray), stackalloc long[] { rawArray.Count }, ScalarType.Byte, dtype, device, requires_grad, names);
    }

    /// <summary>A tensor with a copy of the numbers.</summary>
    public static Tensor tensor(
        IList<byte> rawArray, ReadOnlySpan<long> dimensions, ScalarType? dtype = null,
        Device? device = null, bool requires_grad = false, string[]? names = null)
    {
        return Copy<byte>(
            Values(rawArray), dimensions, ScalarType.Byte, dtype, device, requires_grad, names);
    }
}
