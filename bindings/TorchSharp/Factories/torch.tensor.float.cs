namespace TorchSharp;

public static partial class torch
{
    /// <summary>A tensor with a copy of the numbers.</summary>
    public static Tensor tensor(
        Memory<float> rawArray, ReadOnlySpan<long> dimensions, ScalarType? dtype = null,
        Device? device = null, bool requires_grad = false, string[]? names = null)
    {
        return Copy<float>(
            rawArray.Span, dimensions, ScalarType.Float32, dtype, device, requires_grad, names);
    }

    /// <summary>A tensor of no dimension that holds one number.</summary>
    public static Tensor tensor(float scalar, Device? device = null, bool requires_grad = false)
    {
        return Copy(
            stackalloc float[] { scalar }, [], ScalarType.Float32, null, device, requires_grad, null);
    }

    /// <summary>A tensor with a copy of the numbers, in the shape of the array.</summary>
    public static Tensor tensor(
        float[,,,] rawArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false,
        string[]? names = null)
    {
        return CopyArray<float>(rawArray, ScalarType.Float32, dtype, device, requires_grad, names);
    }

    /// <summary>A tensor with a copy of the numbers, in the shape of the array.</summary>
    public static Tensor tensor(
        float[,,] rawArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false,
        string[]? names = null)
    {
        return CopyArray<float>(rawArray, ScalarType.Float32, dtype, device, requires_grad, names);
    }

    /// <summary>A tensor with a copy of the numbers, in the shape of the array.</summary>
    public static Tensor tensor(
        float[,] rawArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false,
        string[]? names = null)
    {
        return CopyArray<float>(rawArray, ScalarType.Float32, dtype, device, requires_grad, names);
    }

    /// <summary>A tensor with a copy of the numbers.</summary>
    public static Tensor tensor(
        float[] rawArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false,
        string[]? names = null)
    {
        return Copy<float>(
            rawArray, stackalloc long[] { rawArray.Length }, ScalarType.Float32, dtype, device, requires_grad, names);
    }

    /// <summary>A tensor with a copy of the numbers.</summary>
    public static Tensor tensor(
        float[] rawArray, ReadOnlySpan<long> dimensions, ScalarType? dtype = null, Device? device = null,
        bool requires_grad = false, string[]? names = null)
    {
        return Copy<float>(rawArray, dimensions, ScalarType.Float32, dtype, device, requires_grad, names);
    }

    /// <summary>A tensor with a copy of the numbers.</summary>
    public static Tensor tensor(
        IList<float> rawArray, long dim0, long dim1, long dim2, long dim3, ScalarType? dtype = null,
        Device? device = null, bool requires_grad = false, string[]? names = null)
    {
        return Copy<float>(
            Values(rawArray), stackalloc long[] { dim0, dim1, dim2, dim3 }, ScalarType.Float32, dtype, device, requires_grad, names);
    }

    /// <summary>A tensor with a copy of the numbers.</summary>
    public static Tensor tensor(
        IList<float> rawArray, long dim0, long dim1, long dim2, ScalarType? dtype = null,
        Device? device = null, bool requires_grad = false, string[]? names = null)
    {
        return Copy<float>(
            Values(rawArray), stackalloc long[] { dim0, dim1, dim2 }, ScalarType.Float32, dtype, device, requires_grad, names);
    }

    /// <summary>A tensor with a copy of the numbers.</summary>
    public static Tensor tensor(
        IList<float> rawArray, long rows, long columns, ScalarType? dtype = null, Device? device = null,
        bool requires_grad = false, string[]? names = null)
    {
        return Copy<float>(
            Values(rawArray), stackalloc long[] { rows, columns }, ScalarType.Float32, dtype, device, requires_grad, names);
    }

    /// <summary>A tensor with a copy of the numbers.</summary>
    public static Tensor tensor(
        IList<float> rawArray, ScalarType? dtype = null, Device? device = null,
        bool requires_grad = false, string[]? names = null)
    {
        return Copy<float>(
            Values(rawArray), stackalloc long[] { rawArray.Count }, ScalarType.Float32, dtype, device, requires_grad, names);
    }

    /// <summary>A tensor with a copy of the numbers.</summary>
    public static Tensor tensor(
        IList<float> rawArray, ReadOnlySpan<long> dimensions, ScalarType? dtype = null,
        Device? device = null, bool requires_grad = false, string[]? names = null)
    {
        return Copy<float>(
            Values(rawArray), dimensions, ScalarType.Float32, dtype, device, requires_grad, names);
    }
}
