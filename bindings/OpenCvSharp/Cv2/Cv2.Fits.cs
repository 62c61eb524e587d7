using OpenCvSharp.Native;

namespace OpenCvSharp;

/// <content>Hulls, fits and moments.</content>
public static partial class Cv2
{
    /// <summary>The smallest convex polygon around points, as points or as their indices.</summary>
    public static void ConvexHull(
        InputArray points, OutputArray hull, bool clockwise = false, bool returnPoints = true)
    {
        NativeError.Check(
            NativeShape.ConvexHull(points.Proxy, hull.Pointer, clockwise ? 1 : 0, returnPoints ? 1 : 0));
        points.KeepAlive();
        hull.KeepAlive();
    }

    /// <summary>A curve of fewer points, nowhere farther than <paramref name="epsilon"/> away.</summary>
    public static void ApproxPolyDP(InputArray curve, OutputArray approxCurve, double epsilon, bool closed)
    {
        NativeError.Check(NativeShape.ApproxPoly(curve.Proxy, approxCurve.Pointer, epsilon, closed ? 1 : 0));
        curve.KeepAlive();
        approxCurve.KeepAlive();
    }

    /// <summary>The line nearest to points: direction and a point, as floats.</summary>
    public static void FitLine(
        InputArray points, OutputArray line, DistanceTypes distType, double param, double reps, double aeps)
    {
        NativeError.Check(NativeShape.FitLine(points.Proxy, line.Pointer, (int)distType, param, reps, aeps));
        points.KeepAlive();
        line.KeepAlive();
    }

    /// <summary>Moments of a picture or of points.</summary>
    public static Moments Moments(InputArray array, bool binaryImage = false)
    {
        var moments = Measure(array.Proxy, binaryImage);
        array.KeepAlive();
        return moments;
    }

    /// <summary>The smallest convex polygon around points.</summary>
    public static unsafe Point[] ConvexHull(IEnumerable<Point> points, bool clockwise = false)
    {
        var list = ToArray(points);
        using var hull = new Mat();
        fixed (Point* first = list)
        {
            var input = NativeInput.Data(first, list.Length, MatType.CV_32SC2);
            NativeError.Check(NativeShape.ConvexHull(input, hull.CvPtr, clockwise ? 1 : 0, 1));
        }

        return hull.AsSpan<Point>().ToArray();
    }

    /// <summary>The smallest convex polygon around points, by their indices.</summary>
    public static unsafe int[] ConvexHullIndices(IEnumerable<Point> points, bool clockwise = false)
    {
        var list = ToArray(points);
        using var hull = new Mat();
        fixed (Point* first = list)
        {
            var input = NativeInput.Data(first, list.Length, MatType.CV_32SC2);
            NativeError.Check(NativeShape.ConvexHull(input, hull.CvPtr, clockwise ? 1 : 0, 0));
        }

        return hull.AsSpan<int>().ToArray();
    }

    /// <summary>A curve of fewer points, nowhere farther than <paramref name="epsilon"/> away.</summary>
    public static unsafe Point[] ApproxPolyDP(IEnumerable<Point> curve, double epsilon, bool closed)
    {
        var list = ToArray(curve);
        using var result = new Mat();
        fixed (Point* first = list)
        {
            var input = NativeInput.Data(first, list.Length, MatType.CV_32SC2);
            NativeError.Check(NativeShape.ApproxPoly(input, result.CvPtr, epsilon, closed ? 1 : 0));
        }

        return result.AsSpan<Point>().ToArray();
    }

    /// <summary>The line nearest to points.</summary>
    public static unsafe Line2D FitLine(
        IEnumerable<Point> points, DistanceTypes distType, double param, double reps, double aeps)
    {
        var list = ToArray(points);
        using var line = new Mat();
        fixed (Point* first = list)
        {
            var input = NativeInput.Data(first, list.Length, MatType.CV_32SC2);
            NativeError.Check(NativeShape.FitLine(input, line.CvPtr, (int)distType, param, reps, aeps));
        }

        var numbers = line.AsSpan<float>();
        return new Line2D(numbers[0], numbers[1], numbers[2], numbers[3]);
    }

    /// <summary>Moments of the area inside points.</summary>
    public static unsafe Moments Moments(IEnumerable<Point> array, bool binaryImage = false)
    {
        var list = ToArray(array);
        fixed (Point* first = list)
        {
            return Measure(NativeInput.Data(first, list.Length, MatType.CV_32SC2), binaryImage);
        }
    }

    /// <summary>The smallest convex polygon around points.</summary>
    public static unsafe Point2f[] ConvexHull(IEnumerable<Point2f> points, bool clockwise = false)
    {
        var list = ToArray(points);
        using var hull = new Mat();
        fixed (Point2f* first = list)
        {
            var input = NativeInput.Data(first, list.Length, MatType.CV_32FC2);
            NativeError.Check(NativeShape.ConvexHull(input, hull.CvPtr, clockwise ? 1 : 0, 1));
        }

        return hull.AsSpan<Point2f>().ToArray();
    }

    /// <summary>The smallest convex polygon around points, by their indices.</summary>
    public static unsafe int[] ConvexHullIndices(IEnumerable<Point2f> points, bool clockwise = false)
    {
        var list = ToArray(points);
        using var hull = new Mat();
        fixed (Point2f* first = list)
        {
            var input = NativeInput.Data(first, list.Length, MatType.CV_32FC2);
            NativeError.Check(NativeShape.ConvexHull(input, hull.CvPtr, clockwise ? 1 : 0, 0));
        }

        return hull.AsSpan<int>().ToArray();
    }

    /// <summary>A curve of fewer points, nowhere farther than <paramref name="epsilon"/> away.</summary>
    public static unsafe Point2f[] ApproxPolyDP(IEnumerable<Point2f> curve, double epsilon, bool closed)
    {
        var list = ToArray(curve);
        using var result = new Mat();
        fixed (Point2f* first = list)
        {
            var input = NativeInput.Data(first, list.Length, MatType.CV_32FC2);
            NativeError.Check(NativeShape.ApproxPoly(input, result.CvPtr, epsilon, closed ? 1 : 0));
        }

        return result.AsSpan<Point2f>().ToArray();
    }

    /// <summary>The line nearest to points.</summary>
    public static unsafe Line2D FitLine(
        IEnumerable<Point2f> points, DistanceTypes distType, double param, double reps, double aeps)
    {
        var list = ToArray(points);
        using var line = new Mat();
        fixed (Point2f* first = list)
        {
            var input = NativeInput.Data(first, list.Length, MatType.CV_32FC2);
            NativeError.Check(NativeShape.FitLine(input, line.CvPtr, (int)distType, param, reps, aeps));
        }

        var numbers = line.AsSpan<float>();
        return new Line2D(numbers[0], numbers[1], numbers[2], numbers[3]);
    }

    /// <summary>Moments of the area inside points.</summary>
    public static unsafe Moments Moments(IEnumerable<Point2f> array, bool binaryImage = false)
    {
        var list = ToArray(array);
        fixed (Point2f* first = list)
        {
            return Measure(NativeInput.Data(first, list.Length, MatType.CV_32FC2), binaryImage);
        }
    }

    private static unsafe Moments Measure(in NativeInput input, bool binary)
    {
        var values = stackalloc double[24];
        NativeError.Check(NativeShape.MomentsOf(input, binary ? 1 : 0, values));
        return new Moments(new ReadOnlySpan<double>(values, 24));
    }
}
