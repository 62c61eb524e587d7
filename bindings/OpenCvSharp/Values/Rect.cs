using System.Runtime.InteropServices;

namespace OpenCvSharp;

/// <summary>An upright rectangle of whole pixels.</summary>
/// <param name="X">Left edge.</param>
/// <param name="Y">Top edge.</param>
/// <param name="Width">Across.</param>
/// <param name="Height">Down.</param>
[StructLayout(LayoutKind.Sequential)]
public record struct Rect(int X, int Y, int Width, int Height)
{
    /// <summary>Left edge.</summary>
    public int X = X;

    /// <summary>Top edge.</summary>
    public int Y = Y;

    /// <summary>Across.</summary>
    public int Width = Width;

    /// <summary>Down.</summary>
    public int Height = Height;

    /// <summary>A rectangle at a place.</summary>
    public Rect(Point location, Size size)
        : this(location.X, location.Y, size.Width, size.Height)
    {
    }

    /// <summary>Top edge.</summary>
    public int Top { readonly get => Y; set => Y = value; }

    /// <summary>One past the last row.</summary>
    public readonly int Bottom => Y + Height;

    /// <summary>Left edge.</summary>
    public int Left { readonly get => X; set => X = value; }

    /// <summary>One past the last column.</summary>
    public readonly int Right => X + Width;

    /// <summary>The upper left corner.</summary>
    public Point Location
    {
        readonly get => new(X, Y);
        set => (X, Y) = (value.X, value.Y);
    }

    /// <summary>Width and height.</summary>
    public Size Size
    {
        readonly get => new(Width, Height);
        set => (Width, Height) = (value.Width, value.Height);
    }

    /// <summary>The upper left corner.</summary>
    public readonly Point TopLeft => new(X, Y);

    /// <summary>One past the lower right corner.</summary>
    public readonly Point BottomRight => new(X + Width, Y + Height);

    /// <summary>What both cover.</summary>
    public static Rect operator &(Rect a, Rect b) => Intersect(a, b);

    /// <summary>The smallest rectangle around both.</summary>
    public static Rect operator |(Rect a, Rect b) => Union(a, b);

    /// <summary>The rectangle, moved.</summary>
    public static Rect operator +(Rect rect, Point pt) => rect with { X = rect.X + pt.X, Y = rect.Y + pt.Y };

    /// <summary>The rectangle, moved back.</summary>
    public static Rect operator -(Rect rect, Point pt) => rect with { X = rect.X - pt.X, Y = rect.Y - pt.Y };

    /// <summary>The rectangle between four edges.</summary>
    /// <exception cref="ArgumentException">An edge lies beyond its opposite.</exception>
    public static Rect FromLTRB(int left, int top, int right, int bottom)
    {
        if (right < left || bottom < top)
        {
            throw new ArgumentException("The right or the bottom edge lies before its opposite.");
        }

        return new Rect(left, top, right - left, bottom - top);
    }

    /// <summary>What both cover; empty where they do not meet.</summary>
    public static Rect Intersect(Rect a, Rect b)
    {
        var left = Math.Max(a.X, b.X);
        var top = Math.Max(a.Y, b.Y);
        var right = Math.Min(a.Right, b.Right);
        var bottom = Math.Min(a.Bottom, b.Bottom);
        return right >= left && bottom >= top ? new Rect(left, top, right - left, bottom - top) : default;
    }

    /// <summary>The smallest rectangle around both.</summary>
    public static Rect Union(Rect a, Rect b)
    {
        var left = Math.Min(a.X, b.X);
        var top = Math.Min(a.Y, b.Y);
        return new Rect(left, top, Math.Max(a.Right, b.Right) - left, Math.Max(a.Bottom, b.Bottom) - top);
    }

    /// <summary>What both cover.</summary>
    public readonly Rect Intersect(Rect rect) => Intersect(this, rect);

    /// <summary>The smallest rectangle around both.</summary>
    public readonly Rect Union(Rect rect) => Union(this, rect);

    /// <summary>Whether both share area.</summary>
    public readonly bool IntersectsWith(Rect rect) =>
        X < rect.Right && Right > rect.X && Y < rect.Bottom && Bottom > rect.Y;

    /// <summary>Whether the pixel lies inside.</summary>
    public readonly bool Contains(int x, int y) => X <= x && Y <= y && Right > x && Bottom > y;

    /// <summary>Whether the pixel lies inside.</summary>
    public readonly bool Contains(Point pt) => Contains(pt.X, pt.Y);

    /// <summary>Whether all of the other lies inside.</summary>
    public readonly bool Contains(Rect rect) =>
        X <= rect.X && rect.Right <= Right && Y <= rect.Y && rect.Bottom <= Bottom;

    /// <summary>Grows every side.</summary>
    public void Inflate(int width, int height)
    {
        X -= width;
        Y -= height;
        Width += 2 * width;
        Height += 2 * height;
    }
}
