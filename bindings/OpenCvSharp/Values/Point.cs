using System.Runtime.InteropServices;

namespace OpenCvSharp;

/// <summary>A place in the plane.</summary>
/// <param name="X">To the right.</param>
/// <param name="Y">Downward.</param>
[StructLayout(LayoutKind.Sequential)]
public record struct Point(int X, int Y)
{
    /// <summary>To the right.</summary>
    public int X = X;

    /// <summary>Downward.</summary>
    public int Y = Y;

    /// <summary>The place, cut to whole numbers.</summary>
    public Point(double x, double y)
        : this((int)x, (int)y)
    {
    }

    /// <summary>The sum.</summary>
    public static Point operator +(Point p1, Point p2) => new(p1.X + p2.X, p1.Y + p2.Y);

    /// <summary>The difference.</summary>
    public static Point operator -(Point p1, Point p2) => new(p1.X - p2.X, p1.Y - p2.Y);

    /// <summary>The multiple.</summary>
    public static Point operator *(Point pt, double scale) => new((int)(pt.X * scale), (int)(pt.Y * scale));

    /// <summary>The straight distance.</summary>
    public static double Distance(Point p1, Point p2) => p1.DistanceTo(p2);

    /// <summary>The straight distance.</summary>
    public readonly double DistanceTo(Point p) => Math.Sqrt(Math.Pow(p.X - X, 2) + Math.Pow(p.Y - Y, 2));
}
