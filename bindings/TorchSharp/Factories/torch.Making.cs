using System.Runtime.InteropServices;

namespace TorchSharp;

// What the factories share.
public static partial class torch
{
    /// <summary>The numbers from start up to stop, which is left out.</summary>
    public static Tensor arange(
        Scalar start, Scalar stop, Scalar step, ScalarType? dtype = null, Device? device = null,
        bool requires_grad = false)
    {
        var whole = start.Type == ScalarType.Int64 && stop.Type == ScalarType.Int64 && step.Type == ScalarType.Int64;
        var options = OptionsFor(dtype ?? (whole ? ScalarType.Int64 : null), device, requires_grad);
        return Tensor.New(
            NativeFactory.Arange(start.Native, stop.Native, step.Native, options, out var result), result);
    }

    /// <summary>The numbers from start up to stop, which is left out.</summary>
    public static Tensor arange(
        Scalar start, Scalar stop, ScalarType? dtype = null, Device? device = null, bool requires_grad = false)
    {
        return arange(start, stop, 1, dtype, device, requires_grad);
    }

    /// <summary>The numbers from zero up to stop, which is left out.</summary>
    public static Tensor arange(
        Scalar stop, ScalarType? dtype = null, Device? device = null, bool requires_grad = false)
    {
        return arange(0, stop, 1, dtype, device, requires_grad);
    }

    /// <summary>Evenly spaced numbers, both ends included.</summary>
    public static Tensor linspace(
        double start, double end, long steps, ScalarType? dtype = null, Device? device = null,
        bool requires_grad = false)
    {
        var options = OptionsFor(dtype, device, requires_grad);
        return Tensor.New(NativeFactory.Linspace(start, end, steps, options, out var result), result);
    }

    /// <summary>A matrix with ones on its diagonal.</summary>
    public static Tensor eye(
        long rows, long columns = -1, ScalarType? dtype = null, Device? device = null, bool requires_grad = false,
        string[]? names = null)
    {
        RefuseNames(names);
        var options = OptionsFor(dtype, device, requires_grad);
        return Tensor.New(NativeFactory.Eye(rows, columns < 0 ? rows : columns, options, out var result), result);
    }

    /// <summary>Random integers from zero up to high, which is left out.</summary>
    public static Tensor randint(
        long high, long[] size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false,
        Generator? generator = null, string[]? names = null)
    {
        return randint(0, high, size, dtype, device, requires_grad, generator, names);
    }

    /// <summary>Random integers from low up to high, which is left out.</summary>
    public static unsafe Tensor randint(
        long low, long high, long[] size, ScalarType? dtype = null, Device? device = null,
        bool requires_grad = false, Generator? generator = null, string[]? names = null)
    {
        RefuseNames(names);
        var options = OptionsFor(dtype ?? ScalarType.Int64, device, requires_grad);
        fixed (long* values = size)
        {
            var status = NativeFactory.Randint(
                low, high, values, size.Length, generator?.Handle ?? 0, options, out var result);
            return Tensor.New(status, result, generator);
        }
    }

    /// <summary>The numbers from zero up to n, which is left out, in random order.</summary>
    public static Tensor randperm(
        long n, ScalarType? dtype = null, Device? device = null, bool requires_grad = false,
        Generator? generator = null)
    {
        var options = OptionsFor(dtype ?? ScalarType.Int64, device, requires_grad);
        var status = NativeFactory.Randperm(n, generator?.Handle ?? 0, options, out var result);
        return Tensor.New(status, result, generator);
    }

    private static NativeOptions OptionsFor(ScalarType? dtype, Device? device, bool requiresGrad)
    {
        return new NativeOptions(dtype ?? _defaultType, InitializeDevice(device), requiresGrad);
    }

    private static ScalarType? TypeOf(Scalar value)
    {
        return value.Type is ScalarType.Int64 or ScalarType.Bool ? value.Type : null;
    }

    private static void RefuseNames(string[]? names)
    {
        if (names is { Length: > 0 })
        {
            throw new NotSupportedException("Named dimensions are not supported by these bindings.");
        }
    }

    private static Tensor Like(
        Tensor input, NativeScalar value, int kind, ScalarType? dtype, Device? device, bool requiresGrad)
    {
        var options = new NativeOptions(dtype, device, requiresGrad);
        return Tensor.New(NativeTensor.Like(input.Handle, value, kind, options, out var result), result, input);
    }

    private static ReadOnlySpan<T> Values<T>(IList<T> list)
    {
        return list switch
        {
            T[] array => array,
            List<T> grown => CollectionsMarshal.AsSpan(grown),
            _ => list.ToArray(),
        };
    }

    private static unsafe Tensor Copy<T>(
        ReadOnlySpan<T> values, ReadOnlySpan<long> dimensions, ScalarType type, ScalarType? dtype, Device? device,
        bool requiresGrad, string[]? names)
        where T : unmanaged
    {
        RefuseNames(names);
        RefuseSize(dimensions, values.Length);
        var options = OptionsFor(dtype ?? type, device, requiresGrad);
        // An empty span has no address, and libtorch takes none for an empty tensor.
        fixed (T* data = values)
        fixed (long* shape = dimensions)
        {
            var status = NativeFactory.FromData(
                (nint)data, shape, dimensions.Length, (sbyte)type, options, out var result);
            return Tensor.New(status, result);
        }
    }

    private static Tensor CopyArray<T>(
        Array values, ScalarType type, ScalarType? dtype, Device? device, bool requiresGrad, string[]? names)
        where T : unmanaged
    {
        var shape = ShapeOf(values);
        var flat = values.Length == 0
            ? []
            : MemoryMarshal.CreateReadOnlySpan(
                ref System.Runtime.CompilerServices.Unsafe.As<byte, T>(
                    ref MemoryMarshal.GetArrayDataReference(values)), values.Length);
        return Copy(flat, shape, type, dtype, device, requiresGrad, names);
    }

    private static long[] ShapeOf(Array values)
    {
        var shape = new long[values.Rank];
        for (var i = 0; i < shape.Length; i++)
        {
            shape[i] = values.GetLongLength(i);
        }

        return shape;
    }

    private static void RefuseSize(ReadOnlySpan<long> dimensions, long length)
    {
        var product = 1L;
        foreach (var size in dimensions)
        {
            product *= size;
        }

        if (product > length)
        {
            throw new ArgumentException(
                $"mismatched total size creating a tensor from an array: {product} vs. {length}");
        }
    }
}
