using System.Numerics;
using DroneSeal.Core;

namespace DroneSeal.SelfEdit;

/// <summary>Sums weights of the boxes that lie on the same place as one box; many at a time.</summary>
internal sealed class BoxSupport
{
    private readonly float[] _left;
    private readonly float[] _top;
    private readonly float[] _right;
    private readonly float[] _bottom;
    private readonly float[] _weight;
    private int _count;

    internal BoxSupport(int capacity)
    {
        // Room for the last, partly filled vector: boxes of no size and no weight.
        var length = capacity + Vector<float>.Count;
        (_left, _top) = (new float[length], new float[length]);
        (_right, _bottom) = (new float[length], new float[length]);
        _weight = new float[length];
    }

    internal void Clear()
    {
        _count = 0;
        Array.Clear(_weight);
    }

    internal void Add(in PixelBox box, float weight)
    {
        (_left[_count], _top[_count]) = (box.Left, box.Top);
        (_right[_count], _bottom[_count]) = (box.Right, box.Bottom);
        _weight[_count++] = weight;
    }

    /// <summary>Sum of the weights of the boxes whose overlap is above <paramref name="minIoU"/>.</summary>
    internal float Sum(in PixelBox box, float minIoU)
    {
        var sum = Vector<float>.Zero;
        var (leftEdge, topEdge) = (new Vector<float>(box.Left), new Vector<float>(box.Top));
        var (rightEdge, bottomEdge) = (new Vector<float>(box.Right), new Vector<float>(box.Bottom));
        var area = new Vector<float>(box.Area);
        for (var i = 0; i < _count; i += Vector<float>.Count)
        {
            var (left, top) = (new Vector<float>(_left, i), new Vector<float>(_top, i));
            var (right, bottom) = (new Vector<float>(_right, i), new Vector<float>(_bottom, i));
            var width = Vector.Min(right, rightEdge) - Vector.Max(left, leftEdge);
            var height = Vector.Min(bottom, bottomEdge) - Vector.Max(top, topEdge);
            var shared = Vector.Max(width, Vector<float>.Zero) * Vector.Max(height, Vector<float>.Zero);
            var union = area + ((right - left) * (bottom - top)) - shared;
            var isSame = Vector.GreaterThan(shared, union * minIoU);
            sum += Vector.ConditionalSelect(isSame, new Vector<float>(_weight, i), Vector<float>.Zero);
        }

        return Vector.Sum(sum);
    }
}
