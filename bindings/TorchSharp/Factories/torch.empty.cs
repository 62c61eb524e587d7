namespace TorchSharp;

public static partial class torch
{
    /// <summary>A tensor of whatever memory holds.</summary>
    public static Tensor empty(
        int dim0, int dim1, int dim2, int dim3, ScalarType? dtype = null, Device? device = null,
        bool requires_grad = false, string[]? names = null)
    {
        return empty(stackalloc long[] { dim0, dim1, dim2, dim3 }, dtype, device, requires_grad, names);
    }

    /// <summary>A tensor of whatever memory holds.</summary>
    public static Tensor empty(
        int dim0, int dim1, int dim2, ScalarType? dtype = null, Device? device = null,
        bool requires_grad = false, string[]? names = null)
    {
        return empty(stackalloc long[] { dim0, dim1, dim2 }, dtype, device, requires_grad, names);
    }

    /// <summary>A tensor of whatever memory holds.</summary>
    public static Tensor empty(
        int rows, int columns, ScalarType? dtype = null, Device? device = null,
        bool requires_grad = false, string[]? names = null)
    {
        return empty(stackalloc long[] { rows, columns }, dtype, device, requires_grad, names);
    }

    /// <summary>A tensor of whatever memory holds.</summary>
    public static Tensor empty(
        int size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false,
        string[]? names = null)
    {
        return empty(stackalloc long[] { size }, dtype, device, requires_grad, names);
    }

    /// <summary>A tensor of whatever memory holds.</summary>
    public static Tensor empty(
        long dim0, long dim1, long dim2, long dim3, ScalarType? dtype = null, Device? device = null,
        bool requires_grad = false, string[]? names = null)
    {
        return empty(stackalloc long[] { dim0, dim1, dim2, dim3 }, dtype, device, requires_grad, names);
    }

    /// <summary>A tensor of whatever memory holds.</summary>
    public static Tensor empty(
        long dim0, long dim1, long dim2, ScalarType? dtype = null, Device? device = null,
        bool requires_grad = false, string[]? names = null)
    {
        return empty(stackalloc long[] { dim0, dim1, dim2 }, dtype, device, requires_grad, names);
    }

    /// <summary>A tensor of whatever memory holds.</summary>
    public static Tensor empty(
        long rows, long columns, ScalarType? dtype = null, Device? device = null,
        bool requires_grad = false, string[]? names = null)
    {
        return empty(stackalloc long[] { rows, columns }, dtype, device, requires_grad, names);
    }

    /// <summary>A tensor of whatever memory holds.</summary>
    public static Tensor empty(
        long size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false,
        string[]? names = null)
    {
        return empty(stackalloc long[] { size }, dtype, device, requires_grad, names);
    }

    /// <summary>A tensor of whatever memory holds.</summary>
    public static Tensor empty(
        long[] size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false,
        string[]? names = null)
    {
        return empty((ReadOnlySpan<long>)size, dtype, device, requires_grad, names);
    }

    /// <summary>A tensor of whatever memory holds.</summary>
    public static Tensor empty(
        ReadOnlySpan<long> size, ScalarType? dtype = null, Device? device = null,
        bool requires_grad = false, string[]? names = null)
    {
        RefuseNames(names);
        var options = OptionsFor(dtype, device, requires_grad);
        unsafe
        {
            fixed (long* values = size)
            {
                var status = NativeFactory.Empty(values, size.Length, options, out var result);
                return Tensor.New(status, result, null);
            }
        }
    }
}
