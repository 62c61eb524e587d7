namespace TorchSharp.Utils;

/// <summary>Walks a strided tensor in the order of its elements.</summary>
internal struct StridedWalk
{
    private readonly long[] _shape;
    private readonly long[] _strides;
    private readonly long[] _position;
    private long _offset;

    /// <summary>Starts at the element with this position in order.</summary>
    internal StridedWalk(long[] shape, long[] strides, long start)
    {
        _shape = shape;
        _strides = strides;
        _position = new long[shape.Length];
        _offset = 0;
        for (var i = shape.Length - 1; i >= 0; i--)
        {
            start = Math.DivRem(start, shape[i], out _position[i]);
            _offset += _position[i] * strides[i];
        }
    }

    /// <summary>The offset of the current element; then steps on.</summary>
    internal long Next()
    {
        var current = _offset;
        for (var i = _shape.Length - 1; i >= 0; i--)
        {
            _offset += _strides[i];
            if (++_position[i] < _shape[i])
            {
                break;
            }

            _offset -= _strides[i] * _shape[i];
            _position[i] = 0;
        }

        return current;
    }
}
