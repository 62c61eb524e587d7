namespace TorchSharp;

public static partial class torch
{
    /// <summary>A tensor of no dimension that holds one number.</summary>
    public static Tensor tensor(int scalar, Device? device = null, bool requires_grad = false)
    {
        return Copy(stackalloc int[] { scalar }, [], ScalarType.Int32, null, device, requires_grad, null);
    }

    /// <summary>A tensor with a copy of the numbers, in the shape of the array.</summary>
    public static Tensor tensor(
        int[,,,] rawArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false,
        string[]? names = null)
    {
        return CopyArray<int>(rawArray, ScalarType.Int32, dtype, device, requires_grad, names);
    }

    /// <summary>A tensor with a copy of the numbers, in the shape of the array.</summary>
    public static Tensor tensor(
        int[,,] rawArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false,
        string[]? names = null)
    {
        return CopyArray<int>(rawArray, ScalarType.Int32, dtype, device, requires_grad, names);
    }

    /// <summary>A tensor with a copy of the numbers, in the shape of the array.</summary>
    public static Tensor tensor(
        int[,] rawArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false,
        string[]? names = null)
    {
        return CopyArray<int>(rawArray, ScalarType.Int32, dtype, device, requires_grad, names);
    }

    /// <summary>A tensor with a copy of the numbers.</summary>
    public static Tensor tensor(
        int[] rawArray, long dim0, long dim1, long dim2, long dim3, ScalarType? dtype = null,
        Device? device = null, bool requires_grad = false, string[]? names = null)
    {
        return Copy<int>(
            rawArray, stackalloc long[] { dim0, dim1, dim2, dim3 }, ScalarType.Int32, dtype, device, requires_grad, names);
    }

    /// <summary>A tensor with a copy of the numbers.</summary>
    public static Tensor tensor(
        int[] rawArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false,
        string[]? names = null)
    {
        return Copy<int>(
            rawArray, stackalloc long[] { rawArray.Length }, ScalarType.Int32, dtype, device, requires_grad, names);
    }

    /// <summary>A tensor with a copy of the numbers.</summary>
    public static Tensor tensor(
        int[] rawArray, ReadOnlySpan<long> dimensions, ScalarType? dtype = null, Device? device = null,
        bool requires_grad = false, string[]? names = null)
    {
        return Copy<int>(rawArray, dimensions, ScalarType.Int32, dtype, device, requires_grad, names);
    }

    /// <summary>A tensor with a copy of the numbers.</summary>
    public static Tensor tensor(
        Memory<int> rawArray, ReadOnlySpan<long> dimensions, ScalarType? dtype = null,
        Device? device = null, bool requires_grad = false, string[]? names = null)
    {
        return Copy<int>(
            rawArray.Span, dimensions, ScalarType.Int32, dtype, device, requires_grad, names);
    }

    /// <summary>A tensor with a copy of the numbers.</summary>
    public static Tensor tensor(
        IList<int> rawArray, long dim0, long dim1, long dim2, ScalarType? dtype = null,
        Device? device = null, bool requires_grad = false, string[]? names = null)
    {
        return Copy<int>(
            Values(rawArray), stackalloc long[] { dim0, dim1, dim2 }, ScalarType.Int32, dtype, device, requires_grad, names);
    }

    /// <summary>A tensor with a copy of the numbers.</summary>
    public static Tensor tensor(
        IList<int> rawArray, long rows, long columns, ScalarType? dtype = null, Device? device = null,
        bool requires_grad = false, string[]? names = null)
    {
        return Copy<int>(
            Values(rawArray), stackalloc long[] { rows, columns }, ScalarType.Int32, dtype, device, requires_grad, names);
    }

    /// <summary>A tensor with a copy of the numbers.</summary>
    public static Tensor tensor(
        IList<int> rawArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false,
        string[]? names = null)
    {
        return Copy<int>(
            Values(rawArray), stackalloc long[] { rawArray.Count }, ScalarType.Int32, dtype, device, requires_grad, names);
    }

    /// <summary>A tensor with a copy of the numbers.</summary>
    public static Tensor tensor(
        IList<int> rawArray, ReadOnlySpan<long> dimensions, ScalarType? dtype = null,
        Device? device = null, bool requires_grad = false, string[]? names = null)
    {
        return Copy<int>(
            Values(rawArray), dimensions, ScalarType.Int32, dtype, device, requires_grad, names);
    }
}
