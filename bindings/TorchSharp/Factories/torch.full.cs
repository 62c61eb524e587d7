namespace TorchSharp;

public static partial class torch
{
    /// <summary>A tensor of one number.</summary>
    public static Tensor full(
        int dim0, int dim1, int dim2, int dim3, Scalar value, ScalarType? dtype = null,
        Device? device = null, bool requires_grad = false, string[]? names = null)
    {
        return full(stackalloc long[] { dim0, dim1, dim2, dim3 }, value, dtype, device, requires_grad, names);
    }

    /// <summary>A tensor of one number.</summary>
    public static Tensor full(
        int dim0, int dim1, int dim2, Scalar value, ScalarType? dtype = null, Device? device = null,
        bool requires_grad = false, string[]? names = null)
    {
        return full(stackalloc long[] { dim0, dim1, dim2 }, value, dtype, device, requires_grad, names);
    }

    /// <summary>A tensor of one number.</summary>
    public static Tensor full(
        int rows, int columns, Scalar value, ScalarType? dtype = null, Device? device = null,
        bool requires_grad = false, string[]? names = null)
    {
        return full(stackalloc long[] { rows, columns }, value, dtype, device, requires_grad, names);
    }

    /// <summary>A tensor of one number.</summary>
    public static Tensor full(
        int size, Scalar value, ScalarType? dtype = null, Device? device = null,
        bool requires_grad = false, string[]? names = null)
    {
        return full(stackalloc long[] { size }, value, dtype, device, requires_grad, names);
    }

    /// <summary>A tensor of one number.</summary>
    public static Tensor full(
        long dim0, long dim1, long dim2, long dim3, Scalar value, ScalarType? dtype = null,
        Device? device = null, bool requires_grad = false, string[]? names = null)
    {
        return full(stackalloc long[] { dim0, dim1, dim2, dim3 }, value, dtype, device, requires_grad, names);
    }

    /// <summary>A tensor of one number.</summary>
    public static Tensor full(
        long dim0, long dim1, long dim2, Scalar value, ScalarType? dtype = null, Device? device = null,
        bool requires_grad = false, string[]? names = null)
    {
        return full(stackalloc long[] { dim0, dim1, dim2 }, value, dtype, device, requires_grad, names);
    }

    /// <summary>A tensor of one number.</summary>
    public static Tensor full(
        long rows, long columns, Scalar value, ScalarType? dtype = null, Device? device = null,
        bool requires_grad = false, string[]? names = null)
    {
        return full(stackalloc long[] { rows, columns }, value, dtype, device, requires_grad, names);
    }

    /// <summary>A tensor of one number.</summary>
    public static Tensor full(
        long size, Scalar value, ScalarType? dtype = null, Device? device = null,
        bool requires_grad = false, string[]? names = null)
    {
        return full(stackalloc long[] { size }, value, dtype, device, requires_grad, names);
    }

    /// <summary>A tensor of one number.</summary>
    public static Tensor full(
        long[] size, Scalar value, ScalarType? dtype = null, Device? device = null,
        bool requires_grad = false, string[]? names = null)
    {
        return full((ReadOnlySpan<long>)size, value, dtype, device, requires_grad, names);
    }

    /// <summary>A tensor of one number.</summary>
    public static Tensor full(
        ReadOnlySpan<long> size, Scalar value, ScalarType? dtype = null, Device? device = null,
        bool requires_grad = false, string[]? names = null)
    {
        RefuseNames(names);
        var options = OptionsFor(dtype ?? TypeOf(value), device, requires_grad);
        unsafe
        {
            fixed (long* values = size)
            {
                var status = NativeFactory.Full(values, size.Length, value.Native, options, out var result);
                return Tensor.New(status, result, null);
            }
        }
    }
}
