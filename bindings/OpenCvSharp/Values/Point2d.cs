using System.Runtime.InteropServices;

namespace OpenCvSharp;

/// <summary>A place in the plane.</summary>
/// <param name="X">To the right.</param>
/// <param name="Y">Downward.</param>
[StructLayout(LayoutKind.Sequential)]
public record struct Point2d(double X, double Y)
{
    /// <summary>To the right.</summary>
    public double X = X;

    /// <summary>Downward.</summary>
    public double Y = Y;

    /// <summary>The sum.</summary>
    public static Point2d operator +(Point2d p1, Point2d p2) => new(p1.X + p2.X, p1.Y + p2.Y);

    /// <summary>The difference.</summary>
    public static Point2d operator -(Point2d p1, Point2d p2) => new(p1.X - p2.X, p1.Y - p2.Y);

    /// <summary>The multiple.</summary>
    public static Point2d operator *(Point2d pt, double scale) =>
        new(pt.X * scale, pt.Y * scale);

    /// <summary>The straight distance.</summary>
    public static double Distance(Point2d p1, Point2d p2) => p1.DistanceTo(p2);

    /// <summary>The straight distance.</summary>
    public readonly double DistanceTo(Point2d p) => Math.Sqrt(Math.Pow(p.X - X, 2) + Math.Pow(p.Y - Y, 2));
}
