using DroneSeal.Core;

namespace DroneSeal.SelfEdit;

/// <summary>Finds connected patches of pixels, eight neighbours. One pass with union by the smaller
/// label.</summary>
internal sealed class ColourComponents
{
    private readonly int _size;
    private readonly int[] _labels;
    private readonly List<int> _parents = [];
    private readonly List<Extent> _extents = [];

    internal ColourComponents(int size)
    {
        _size = size;
        _labels = new int[size * size];
    }

    /// <summary>Patches of pixels that meet at least this many levels, in the order of their first
    /// pixels.</summary>
    internal void Find(
        ReadOnlySpan<byte> levelsMet, int level, int minArea, int minHeight, List<ColourPart> into)
    {
        Label(levelsMet, level);
        for (var i = 0; i < _parents.Count; i++)
        {
            if (_parents[i] != i)
            {
                _extents[Root(i)] = _extents[Root(i)].With(_extents[i]);
            }
        }

        for (var i = 0; i < _parents.Count; i++)
        {
            var extent = _extents[i];
            if (_parents[i] == i && extent.Area >= minArea && extent.Bottom - extent.Top + 1 >= minHeight)
            {
                var box = new PixelBox(extent.Left, extent.Top, extent.Right + 1, extent.Bottom + 1);
                into.Add(new ColourPart(box, extent.Area, 1));
            }
        }
    }

    private void Label(ReadOnlySpan<byte> levelsMet, int level)
    {
        _parents.Clear();
        _extents.Clear();
        for (var y = 0; y < _size; y++)
        {
            for (var x = 0; x < _size; x++)
            {
                var pixel = (y * _size) + x;
                _labels[pixel] = -1;
                if (levelsMet[pixel] >= level)
                {
                    var label = Neighbour(x, y, pixel);
                    _labels[pixel] = label;
                    _extents[label] = _extents[label].With(new Extent(x, y, x, y, 1));
                }
            }
        }
    }

    private int Neighbour(int x, int y, int pixel)
    {
        var label = x > 0 ? _labels[pixel - 1] : -1;
        if (y > 0)
        {
            var above = pixel - _size;
            label = Join(label, x > 0 ? _labels[above - 1] : -1);
            label = Join(label, _labels[above]);
            label = Join(label, x + 1 < _size ? _labels[above + 1] : -1);
        }

        if (label >= 0)
        {
            return label;
        }

        _parents.Add(_parents.Count);
        _extents.Add(new Extent(x, y, x, y, 0));
        return _parents.Count - 1;
    }

    private int Join(int one, int other)
    {
        if (one < 0 || other < 0)
        {
            return Math.Max(one, other);
        }

        var (first, second) = (Root(one), Root(other));
        _parents[Math.Max(first, second)] = Math.Min(first, second);
        return Math.Min(first, second);
    }

    private int Root(int label)
    {
        while (_parents[label] != label)
        {
            _parents[label] = _parents[_parents[label]];
            label = _parents[label];
        }

        return label;
    }

    private readonly record struct Extent(int Left, int Top, int Right, int Bottom, int Area)
    {
        internal Extent With(in Extent other) => new(
            Math.Min(Left, other.Left), Math.Min(Top, other.Top),
            Math.Max(Right, other.Right), Math.Max(Bottom, other.Bottom), Area + other.Area);
    }
}
