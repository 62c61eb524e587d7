using System.Runtime.InteropServices;

namespace OpenCvSharp;

/// <summary>A place in the plane.</summary>
/// <param name="X">To the right.</param>
/// <param name="Y">Downward.</param>
[StructLayout(LayoutKind.Sequential)]
public record struct Point2f(float X, float Y)
{
    /// <summary>To the right.</summary>
    public float X = X;

    /// <summary>Downward.</summary>
    public float Y = Y;

    /// <summary>The place as floats.</summary>
    public static implicit operator Point2f(Point point) => new(point.X, point.Y);

    /// <summary>The place, cut to whole numbers.</summary>
    public static explicit operator Point(Point2f self) => self.ToPoint();

    /// <summary>The place, cut to whole numbers.</summary>
    public readonly Point ToPoint() => new((int)X, (int)Y);

    /// <summary>The sum.</summary>
    public static Point2f operator +(Point2f p1, Point2f p2) => new(p1.X + p2.X, p1.Y + p2.Y);

    /// <summary>The difference.</summary>
    public static Point2f operator -(Point2f p1, Point2f p2) => new(p1.X - p2.X, p1.Y - p2.Y);

    /// <summary>The multiple.</summary>
    public static Point2f operator *(Point2f pt, double scale) =>
        new((float)(pt.X * scale), (float)(pt.Y * scale));

    /// <summary>The straight distance.</summary>
    public static double Distance(Point2f p1, Point2f p2) => p1.DistanceTo(p2);

    /// <summary>The straight distance.</summary>
    public readonly double DistanceTo(Point2f p) => Math.Sqrt(Math.Pow(p.X - X, 2) + Math.Pow(p.Y - Y, 2));
}
