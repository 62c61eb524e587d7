using System.Runtime.InteropServices;

namespace OpenCvSharp;

/// <summary>A rectangle at an angle.</summary>
[StructLayout(LayoutKind.Sequential)]
public record struct RotatedRect
{
    /// <summary>The middle.</summary>
    public Point2f Center;

    /// <summary>Lengths of the sides.</summary>
    public Size2f Size;

    /// <summary>Degrees, clockwise on the screen.</summary>
    public float Angle;

    /// <summary>A rectangle of this middle, size and angle.</summary>
    public RotatedRect(Point2f center, Size2f size, float angle)
    {
        Center = center;
        Size = size;
        Angle = angle;
    }

    /// <summary>The four corners: bottom left, top left, top right, bottom right.</summary>
    public readonly Point2f[] Points()
    {
        var angle = Angle * Math.PI / 180.0;
        var b = (float)Math.Cos(angle) * 0.5f;
        var a = (float)Math.Sin(angle) * 0.5f;
        var first = new Point2f(
            Center.X - (a * Size.Height) - (b * Size.Width), Center.Y + (b * Size.Height) - (a * Size.Width));
        var second = new Point2f(
            Center.X + (a * Size.Height) - (b * Size.Width), Center.Y - (b * Size.Height) - (a * Size.Width));
        return
        [
            first,
            second,
            new Point2f((2 * Center.X) - first.X, (2 * Center.Y) - first.Y),
            new Point2f((2 * Center.X) - second.X, (2 * Center.Y) - second.Y),
        ];
    }

    /// <summary>The upright rectangle around it.</summary>
    public readonly Rect BoundingRect()
    {
        var corners = Points();
        var left = (int)Math.Floor(corners.Min(corner => corner.X));
        var top = (int)Math.Floor(corners.Min(corner => corner.Y));
        var right = (int)Math.Ceiling(corners.Max(corner => corner.X));
        var bottom = (int)Math.Ceiling(corners.Max(corner => corner.Y));
        return new Rect(left, top, right - left + 1, bottom - top + 1);
    }
}
