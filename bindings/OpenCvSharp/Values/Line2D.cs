namespace OpenCvSharp;

/// <summary>A line of the plane: a unit vector along it, and a point on it.</summary>
public class Line2D
{
    /// <summary>A line along (vx, vy) through (x1, y1).</summary>
    public Line2D(double vx, double vy, double x1, double y1)
    {
        Vx = vx;
        Vy = vy;
        X1 = x1;
        Y1 = y1;
    }

    /// <summary>Direction to the right.</summary>
    public double Vx { get; }

    /// <summary>Direction downward.</summary>
    public double Vy { get; }

    /// <summary>A point on the line, to the right.</summary>
    public double X1 { get; }

    /// <summary>A point on the line, downward.</summary>
    public double Y1 { get; }
}
