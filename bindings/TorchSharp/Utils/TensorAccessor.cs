using System.Collections;

namespace TorchSharp.Utils;

/// <summary>The elements of a tensor as an ordered collection, whatever its strides.</summary>
/// <typeparam name="T">The element type.</typeparam>
/// <remarks>Keeps the tensor object alive, not its memory: the tensor must not be disposed meanwhile.</remarks>
public sealed class TensorAccessor<T> : IDisposable, IEnumerable<T>
    where T : unmanaged
{
    private readonly torch.Tensor _tensor;
    private readonly nint _pointer;

    internal TensorAccessor(torch.Tensor tensor)
    {
        if (tensor.device_type != DeviceType.CPU)
        {
            throw new InvalidOperationException(
                "Reading data from non-CPU memory is not supported. Move or copy the tensor to the cpu before reading.");
        }

        _pointer = tensor.DataPointer;
        _tensor = tensor;
    }

    /// <summary>The number of elements.</summary>
    public long Count => _tensor.numel();

    /// <summary>Always false.</summary>
    public bool IsReadOnly => false;

    /// <summary>One element, by its position in order or by one index a dimension.</summary>
    public unsafe T this[params long[] indices]
    {
        get => ((T*)_pointer)[Offset(indices)];
        set => ((T*)_pointer)[Offset(indices)] = value;
    }

    /// <summary>A copy of all elements in order.</summary>
    public T[] ToArray()
    {
        var result = new T[Math.Max(Count, _tensor.ndim == 0 ? 1 : 0)];
        if (result.Length > 0)
        {
            CopyTo(result);
        }

        return result;
    }

    /// <summary>Copies elements in order, from <paramref name="tensorIndex"/> on, as far as both sides reach.</summary>
    public void CopyTo(T[] array, int arrayIndex = 0, long tensorIndex = 0)
    {
        CopyTo(array.AsSpan(), arrayIndex, tensorIndex);
    }

    /// <summary>Copies elements in order, from <paramref name="tensorIndex"/> on, as far as both sides reach.</summary>
    public unsafe void CopyTo(Span<T> array, int arrayIndex = 0, long tensorIndex = 0)
    {
        var length = Reach(array.Length, arrayIndex, tensorIndex);
        var target = array.Slice(arrayIndex, length);
        if (_tensor.is_contiguous())
        {
            new ReadOnlySpan<T>((T*)_pointer + tensorIndex, length).CopyTo(target);
            return;
        }

        var walk = new StridedWalk(_tensor.shape, _tensor.stride(), tensorIndex);
        for (var i = 0; i < length; i++)
        {
            target[i] = ((T*)_pointer)[walk.Next()];
        }
    }

    /// <summary>Writes elements in order, from <paramref name="tensorIndex"/> on, as far as both sides reach.</summary>
    public void CopyFrom(T[] array, int arrayIndex = 0, long tensorIndex = 0)
    {
        CopyFrom(array.AsSpan(), arrayIndex, tensorIndex);
    }

    /// <summary>Writes elements in order, from <paramref name="tensorIndex"/> on, as far as both sides reach.</summary>
    public unsafe void CopyFrom(ReadOnlySpan<T> array, int arrayIndex = 0, long tensorIndex = 0)
    {
        var length = Reach(array.Length, arrayIndex, tensorIndex);
        var source = array.Slice(arrayIndex, length);
        if (_tensor.is_contiguous())
        {
            source.CopyTo(new Span<T>((T*)_pointer + tensorIndex, length));
            return;
        }

        var walk = new StridedWalk(_tensor.shape, _tensor.stride(), tensorIndex);
        for (var i = 0; i < length; i++)
        {
            ((T*)_pointer)[walk.Next()] = source[i];
        }
    }

    /// <inheritdoc/>
    public IEnumerator<T> GetEnumerator() => ((IEnumerable<T>)ToArray()).GetEnumerator();

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Does nothing: the tensor stays its owner's.</summary>
    public void Dispose()
    {
    }

    private int Reach(int arrayLength, int arrayIndex, long tensorIndex)
    {
        var count = Count;
        if (tensorIndex < 0 || tensorIndex >= count)
        {
            throw new ArgumentOutOfRangeException(nameof(tensorIndex));
        }

        return (int)Math.Max(0, Math.Min(arrayLength - arrayIndex, count - tensorIndex));
    }

    private long Offset(long[] indices)
    {
        var shape = _tensor.shape;
        var strides = _tensor.stride();
        if (indices.Length == 1 && shape.Length != 1)
        {
            return indices[0] < Count && indices[0] >= 0
                ? new StridedWalk(shape, strides, indices[0]).Next()
                : throw new IndexOutOfRangeException();
        }

        long offset = 0;
        for (var i = 0; i < shape.Length; i++)
        {
            if (indices[i] >= shape[i] || indices[i] < 0)
            {
                throw new IndexOutOfRangeException($"{indices[i]} >= {shape[i]} in dimension {i}.");
            }

            offset += indices[i] * strides[i];
        }

        return offset;
    }
}
