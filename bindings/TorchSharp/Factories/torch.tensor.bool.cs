namespace TorchSharp;

public static partial class torch
{
    /// <summary>A tensor of no dimension that holds one number.</summary>
    public static Tensor tensor(
        bool scalar, ScalarType? dtype = null, Device? device = null, bool requires_grad = false)
    {
        return Copy(
            stackalloc bool[] { scalar }, [], ScalarType.Bool, dtype, device, requires_grad, null);
    }

    /// <summary>A tensor with a copy of the numbers, in the shape of the array.</summary>
    public static Tensor tensor(
        bool[,,,] rawArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false,
        string[]? names = null)
    {
        return CopyArray<bool>(rawArray, ScalarType.Bool, dtype, device, requires_grad, names);
    }

    /// <summary>A tensor with a copy of the numbers, in the shape of the array.</summary>
    public static Tensor tensor(
        bool[,,] rawArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false,
        string[]? names = null)
    {
        return CopyArray<bool>(rawArray, ScalarType.Bool, dtype, device, requires_grad, names);
    }

    /// <summary>A tensor with a copy of the numbers, in the shape of the array.</summary>
    public static Tensor tensor(
        bool[,] rawArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false,
        string[]? names = null)
    {
        return CopyArray<bool>(rawArray, ScalarType.Bool, dtype, device, requires_grad, names);
    }

    /// <summary>A tensor with a copy of the numbers.</summary>
    public static Tensor tensor(
        bool[] rawArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false,
        string[]? names = null)
    {
        return Copy<bool>(
            rawArray, stackalloc long[] { rawArray.Length }, ScalarType.Bool, dtype, device, requires_grad, names);
    }

    /// <summary>A tensor with a copy of the numbers.</summary>
    public static Tensor tensor(
        bool[] rawArray, ReadOnlySpan<long> dimensions, ScalarType? dtype = null, Device? device = null,
        bool requires_grad = false, string[]? names = null)
    {
        return Copy<bool>(rawArray, dimensions, ScalarType.Bool, dtype, device, requires_grad, names);
    }

    /// <summary>A tensor with a copy of the numbers.</summary>
    public static Tensor tensor(
        IList<bool> rawArray, long dim0, long dim1, long dim2, long dim3, ScalarType? dtype = null,
        Device? device = null, bool requires_grad = false, string[]? names = null)
    {
        return Copy<bool>(
            Values(rawArray), stackalloc long[] { dim0, dim1, dim2, dim3 }, ScalarType.Bool, dtype, device, requires_grad, names);
    }

    /// <summary>A tensor with a copy of the numbers.</summary>
    public static Tensor tensor(
        IList<bool> rawArray, long dim0, long dim1, long dim2, ScalarType? dtype = null,
        Device? device = null, bool requires_grad = false, string[]? names = null)
    {
        return Copy<bool>(
            Values(rawArray), stackalloc long[] { dim0, dim1, dim2 }, ScalarType.Bool, dtype, device, requires_grad, names);
    }

    /// <summary>A tensor with a copy of the numbers.</summary>
    public static Tensor tensor(
        IList<bool> rawArray, long rows, long columns, ScalarType? dtype = null, Device? device = null,
        bool requires_grad = false, string[]? names = null)
    {
        return Copy<bool>(
            Values(rawArray), stackalloc long[] { rows, columns }, ScalarType.Bool, dtype, device, requires_grad, names);
    }

    /// <summary>A tensor with a copy of the numbers.</summary>
    public static Tensor tensor(
        IList<bool> rawArray, ScalarType? dtype = null, Device? device = null,
        bool requires_grad = false, string[]? names = null)
    {
        return Copy<bool>(
            Values(rawArray), stackalloc long[] { rawArray.Count }, ScalarType.Bool, dtype, device, requires_grad, names);
    }

    /// <summary>A tensor with a copy of the numbers.</summary>
    public static Tensor tensor(
        IList<bool> rawArray, ReadOnlySpan<long> dimensions, ScalarType? dtype = null,
        Device? device = null, bool requires_grad = false, string[]? names = null)
    {
        return Copy<bool>(
            Values(rawArray), dimensions, ScalarType.Bool, dtype, device, requires_grad, names);
    }
}
