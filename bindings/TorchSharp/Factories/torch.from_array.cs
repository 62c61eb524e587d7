using System.Runtime.InteropServices;

namespace TorchSharp;

// Tensors over an array's own memory.
public static partial class torch
{
    /// <summary>A tensor over the memory of an array, in its shape and element type.</summary>
    public static Tensor from_array(Array rawArray, Device? device = null)
    {
        return from_array(rawArray, null, device);
    }

    /// <summary>A tensor over the memory of an array; another type or device makes a copy.</summary>
    public static Tensor from_array(
        Array rawArray, ScalarType? dtype, Device? device = null, bool requires_grad = false,
        string[]? names = null)
    {
        RefuseNames(names);
        var type = ElementTypeOf(rawArray);
        return Share(rawArray, 0, ShapeOf(rawArray), type, OptionsFor(dtype ?? type, device, requires_grad));
    }

    /// <summary>A tensor of one dimension over a part of an array's memory.</summary>
    /// <exception cref="ArgumentException">The offset lies outside the array.</exception>
    public static Tensor frombuffer(
        Array rawArray, ScalarType dtype, long count = -1, long offset = 0, bool requires_grad = false)
    {
        var length = rawArray.LongLength;
        if (offset < 0 || offset >= length)
        {
            throw new ArgumentException($"invalid value for 'offset': {offset}");
        }

        var taken = count < 0 ? length - offset : count;
        if (taken > length - offset)
        {
            throw new IndexOutOfRangeException($"element count is too large: {count}");
        }

        var type = ElementTypeOf(rawArray);
        var size = Buffer.ByteLength(rawArray) / length;
        return Share(rawArray, offset * size, [taken], type, OptionsFor(dtype, CPU, requires_grad));
    }

    private static ScalarType ElementTypeOf(Array array)
    {
        var element = array.GetType().GetElementType()!;
        return Tensor.TypeFor(element)
               ?? throw new NotSupportedException($"Arrays of {element.Name} can not become a tensor.");
    }

    // The array stays pinned until libtorch drops the last view of it.
    private static unsafe Tensor Share(
        Array array, long byteOffset, long[] shape, ScalarType type, NativeOptions options)
    {
        var pin = GCHandle.Alloc(array, GCHandleType.Pinned);
        var data = pin.AddrOfPinnedObject() + (nint)byteOffset;
        fixed (long* sizes = shape)
        {
            var status = NativeFactory.FromShared(
                data, &Unpin, GCHandle.ToIntPtr(pin), sizes, shape.Length, (sbyte)type, options, out var result);
            return Tensor.New(status, result);
        }
    }

    [UnmanagedCallersOnly]
    private static void Unpin(nint context) => GCHandle.FromIntPtr(context).Free();
}
