using OpenCvSharp.Native;

namespace OpenCvSharp;

/// <content>Measures of point sets.</content>
public static partial class Cv2
{
    /// <summary>Area inside a closed curve.</summary>
    public static double ContourArea(InputArray contour, bool oriented = false)
    {
        NativeError.Check(NativeShape.ContourArea(contour.Proxy, oriented ? 1 : 0, out var area));
        contour.KeepAlive();
        return area;
    }

    /// <summary>Area inside a closed curve.</summary>
    public static unsafe double ContourArea(IEnumerable<Point> contour, bool oriented = false)
    {
        var list = ToArray(contour);
        fixed (Point* first = list)
        {
            var input = NativeInput.Data(first, list.Length, MatType.CV_32SC2);
            NativeError.Check(NativeShape.ContourArea(input, oriented ? 1 : 0, out var area));
            return area;
        }
    }

    /// <summary>Area inside a closed curve.</summary>
    public static unsafe double ContourArea(IEnumerable<Point2f> contour, bool oriented = false)
    {
        var list = ToArray(contour);
        fixed (Point2f* first = list)
        {
            var input = NativeInput.Data(first, list.Length, MatType.CV_32FC2);
            NativeError.Check(NativeShape.ContourArea(input, oriented ? 1 : 0, out var area));
            return area;
        }
    }

    /// <summary>Length of a curve.</summary>
    public static double ArcLength(InputArray curve, bool closed)
    {
        NativeError.Check(NativeShape.ArcLength(curve.Proxy, closed ? 1 : 0, out var length));
        curve.KeepAlive();
        return length;
    }

    /// <summary>Length of a curve.</summary>
    public static unsafe double ArcLength(IEnumerable<Point> curve, bool closed)
    {
        var list = ToArray(curve);
        fixed (Point* first = list)
        {
            var input = NativeInput.Data(first, list.Length, MatType.CV_32SC2);
            NativeError.Check(NativeShape.ArcLength(input, closed ? 1 : 0, out var length));
            return length;
        }
    }

    /// <summary>Length of a curve.</summary>
    public static unsafe double ArcLength(IEnumerable<Point2f> curve, bool closed)
    {
        var list = ToArray(curve);
        fixed (Point2f* first = list)
        {
            var input = NativeInput.Data(first, list.Length, MatType.CV_32FC2);
            NativeError.Check(NativeShape.ArcLength(input, closed ? 1 : 0, out var length));
            return length;
        }
    }

    /// <summary>The upright rectangle around points, or around what is not zero.</summary>
    public static Rect BoundingRect(InputArray curve)
    {
        NativeError.Check(NativeShape.BoundingRect(curve.Proxy, out var box));
        curve.KeepAlive();
        return box;
    }

    /// <summary>The upright rectangle around points, or around what is not zero.</summary>
    public static unsafe Rect BoundingRect(IEnumerable<Point> curve)
    {
        var list = ToArray(curve);
        fixed (Point* first = list)
        {
            var input = NativeInput.Data(first, list.Length, MatType.CV_32SC2);
            NativeError.Check(NativeShape.BoundingRect(input, out var box));
            return box;
        }
    }

    /// <summary>The upright rectangle around points, or around what is not zero.</summary>
    public static unsafe Rect BoundingRect(IEnumerable<Point2f> curve)
    {
        var list = ToArray(curve);
        fixed (Point2f* first = list)
        {
            var input = NativeInput.Data(first, list.Length, MatType.CV_32FC2);
            NativeError.Check(NativeShape.BoundingRect(input, out var box));
            return box;
        }
    }

    /// <summary>The smallest rectangle at any angle around points.</summary>
    public static RotatedRect MinAreaRect(InputArray points)
    {
        NativeError.Check(NativeShape.MinAreaRect(points.Proxy, out var box));
        points.KeepAlive();
        return box;
    }

    /// <summary>The smallest rectangle at any angle around points.</summary>
    public static unsafe RotatedRect MinAreaRect(IEnumerable<Point> points)
    {
        var list = ToArray(points);
        fixed (Point* first = list)
        {
            var input = NativeInput.Data(first, list.Length, MatType.CV_32SC2);
            NativeError.Check(NativeShape.MinAreaRect(input, out var box));
            return box;
        }
    }

    /// <summary>The smallest rectangle at any angle around points.</summary>
    public static unsafe RotatedRect MinAreaRect(IEnumerable<Point2f> points)
    {
        var list = ToArray(points);
        fixed (Point2f* first = list)
        {
            var input = NativeInput.Data(first, list.Length, MatType.CV_32FC2);
            NativeError.Check(NativeShape.MinAreaRect(input, out var box));
            return box;
        }
    }
}
