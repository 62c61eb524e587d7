namespace TorchSharp;

public static partial class torch
{
    /// <summary>Random numbers from the normal distribution.</summary>
    public static Tensor randn(
        int dim0, int dim1, int dim2, int dim3, ScalarType? dtype = null, Device? device = null,
        bool requires_grad = false, Generator? generator = null, string[]? names = null)
    {
        return randn(stackalloc long[] { dim0, dim1, dim2, dim3 }, dtype, device, requires_grad, generator, names);
    }

    /// <summary>Random numbers from the normal distribution.</summary>
    public static Tensor randn(
        int dim0, int dim1, int dim2, ScalarType? dtype = null, Device? device = null,
        bool requires_grad = false, Generator? generator = null, string[]? names = null)
    {
        return randn(stackalloc long[] { dim0, dim1, dim2 }, dtype, device, requires_grad, generator, names);
    }

    /// <summary>Random numbers from the normal distribution.</summary>
    public static Tensor randn(
        int rows, int columns, ScalarType? dtype = null, Device? device = null,
        bool requires_grad = false, Generator? generator = null, string[]? names = null)
    {
        return randn(stackalloc long[] { rows, columns }, dtype, device, requires_grad, generator, names);
    }

    /// <summary>Random numbers from the normal distribution.</summary>
    public static Tensor randn(
        int size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false,
        Generator? generator = null, string[]? names = null)
    {
        return randn(stackalloc long[] { size }, dtype, device, requires_grad, generator, names);
    }

    /// <summary>Random numbers from the normal distribution.</summary>
    public static Tensor randn(
        long dim0, long dim1, long dim2, long dim3, ScalarType? dtype = null, Device? device = null,
        bool requires_grad = false, Generator? generator = null, string[]? names = null)
    {
        return randn(stackalloc long[] { dim0, dim1, dim2, dim3 }, dtype, device, requires_grad, generator, names);
    }

    /// <summary>Random numbers from the normal distribution.</summary>
    public static Tensor randn(
        long dim0, long dim1, long dim2, ScalarType? dtype = null, Device? device = null,
        bool requires_grad = false, Generator? generator = null, string[]? names = null)
    {
        return randn(stackalloc long[] { dim0, dim1, dim2 }, dtype, device, requires_grad, generator, names);
    }

    /// <summary>Random numbers from the normal distribution.</summary>
    public static Tensor randn(
        long rows, long columns, ScalarType? dtype = null, Device? device = null,
        bool requires_grad = false, Generator? generator = null, string[]? names = null)
    {
        return randn(stackalloc long[] { rows, columns }, dtype, device, requires_grad, generator, names);
    }

    /// <summary>Random numbers from the normal distribution.</summary>
    public static Tensor randn(
        long size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false,
        Generator? generator = null, string[]? names = null)
    {
        return randn(stackalloc long[] { size }, dtype, device, requires_grad, generator, names);
    }

    /// <summary>Random numbers from the normal distribution.</summary>
    public static Tensor randn(
        long[] size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false,
        Generator? generator = null, string[]? names = null)
    {
        return randn((ReadOnlySpan<long>)size, dtype, device, requires_grad, generator, names);
    }

    /// <summary>Random numbers from the normal distribution.</summary>
    public static Tensor randn(
        ReadOnlySpan<long> size, ScalarType? dtype = null, Device? device = null,
        bool requires_grad = false, Generator? generator = null, string[]? names = null)
    {
        RefuseNames(names);
        var options = OptionsFor(dtype, device, requires_grad);
        unsafe
        {
            fixed (long* values = size)
            {
                var status = NativeFactory.Randn(values, size.Length, generator?.Handle ?? 0, options, out var result);
                return Tensor.New(status, result, generator);
            }
        }
    }
}
