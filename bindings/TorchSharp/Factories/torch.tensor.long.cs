namespace TorchSharp;

public static partial class torch
{
    /// <summary>A tensor of no dimension that holds one number.</summary>
    public static Tensor tensor(
        long scalar, ScalarType? dtype = null, Device? device = null, bool requires_grad = false)
    {
        return Copy(
            stackalloc long[] { scalar }, [], ScalarType.Int64, dtype, device, requires_grad, null);
    }

    /// <summary>A tensor with a copy of the numbers, in the shape of the array.</summary>
    public static Tensor tensor(
        long[,,,] rawArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false,
        string[]? names = null)
    {
        return CopyArray<long>(rawArray, ScalarType.Int64, dtype, device, requires_grad, names);
    }

    /// <summary>A tensor with a copy of the numbers, in the shape of the array.</summary>
    public static Tensor tensor(
        long[,,] rawArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false,
        string[]? names = null)
    {
        return CopyArray<long>(rawArray, ScalarType.Int64, dtype, device, requires_grad, names);
    }

    /// <summary>A tensor with a copy of the numbers, in the shape of the array.</summary>
    public static Tensor tensor(
        long[,] rawArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false,
        string[]? names = null)
    {
        return CopyArray<long>(rawArray, ScalarType.Int64, dtype, device, requires_grad, names);
    }

    /// <summary>A tensor with a copy of the numbers.</summary>
    public static Tensor tensor(
        long[] dataArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false,
        string[]? names = null)
    {
        return Copy<long>(
            dataArray, stackalloc long[] { dataArray.Length }, ScalarType.Int64, dtype, device, requires_grad, names);
    }

    /// <summary>A tensor with a copy of the numbers.</summary>
    public static Tensor tensor(
        long[] dataArray, ReadOnlySpan<long> dimensions, ScalarType? dtype = null, Device? device = null,
        bool requires_grad = false, string[]? names = null)
    {
        return Copy<long>(dataArray, dimensions, ScalarType.Int64, dtype, device, requires_grad, names);
    }

    /// <summary>A tensor with a copy of the numbers.</summary>
    public static Tensor tensor(
        Memory<long> rawArray, ReadOnlySpan<long> dimensions, ScalarType? dtype = null,
        Device? device = null, bool requires_grad = false, string[]? names = null)
    {
        return Copy<long>(
            rawArray.Span, dimensions, ScalarType.Int64, dtype, device, requires_grad, names);
    }

    /// <summary>A tensor with a copy of the numbers.</summary>
    public static Tensor tensor(
        IList<long> rawArray, long dim0, long dim1, long dim2, long dim3, ScalarType? dtype = null,
        Device? device = null, bool requires_grad = false, string[]? names = null)
    {
        return Copy<long>(
            Values(rawArray), stackalloc long[] { dim0, dim1, dim2, dim3 }, ScalarType.Int64, dtype, device, requires_grad, names);
    }

    /// <summary>A tensor with a copy of the numbers.</summary>
    public static Tensor tensor(
        IList<long> rawArray, long dim0, long dim1, long dim2, ScalarType? dtype = null,
        Device? device = null, bool requires_grad = false, string[]? names = null)
    {
        return Copy<long>(
            Values(rawArray), stackalloc long[] { dim0, dim1, dim2 }, ScalarType.Int64, dtype, device, requires_grad, names);
    }

    /// <summary>A tensor with a copy of the numbers.</summary>
    public static Tensor tensor(
        IList<long> rawArray, long rows, long columns, ScalarType? dtype = null, Device? device = null,
        bool requires_grad = false, string[]? names = null)
    {
        return Copy<long>(
            Values(rawArray), stackalloc long[] { rows, columns }, ScalarType.Int64, dtype, device, requires_grad, names);
    }

    /// <summary>A tensor with a copy of the numbers.</summary>
    public static Tensor tensor(
        IList<long> rawArray, ScalarType? dtype = null, Device? device = null,
        bool requires_grad = false, string[]? names = null)
    {
        return Copy<long>(
            Values(rawArray), stackalloc long[] { rawArray.Count }, ScalarType.Int64, dtype, device, requires_grad, names);
    }

    /// <summary>A tensor with a copy of the numbers.</summary>
    public static Tensor tensor(
        IList<long> rawArray, ReadOnlySpan<long> dimensions, ScalarType? dtype = null,
        Device? device = null, bool requires_grad = false, string[]? names = null)
    {
        return Copy<long>(
            Values(rawArray), dimensions, ScalarType.Int64, dtype, device, requires_grad, names);
    }
}
