using OpenCvSharp.Native;

namespace OpenCvSharp;

/// <content>Sizes, frames and warps.</content>
public static partial class Cv2
{
    /// <summary>Another size; a size of 0 follows from the factors.</summary>
    public static void Resize(
        InputArray src, OutputArray dst, Size dsize, double fx = 0, double fy = 0,
        InterpolationFlags interpolation = InterpolationFlags.Linear)
    {
        NativeError.Check(NativeWarp.Resize(src.Proxy, dst.Pointer, dsize, fx, fy, (int)interpolation));
        src.KeepAlive();
        dst.KeepAlive();
    }

    /// <summary>A frame around the picture.</summary>
    public static unsafe void CopyMakeBorder(
        InputArray src, OutputArray dst, int top, int bottom, int left, int right, BorderTypes borderType,
        Scalar? value = null)
    {
        var fill = value.GetValueOrDefault();
        NativeError.Check(
            NativeWarp.CopyMakeBorder(
                src.Proxy, dst.Pointer, top, bottom, left, right, (int)borderType, &fill));
        src.KeepAlive();
        dst.KeepAlive();
    }

    /// <summary>Moved by a 2 x 3 matrix.</summary>
    public static unsafe void WarpAffine(
        InputArray src, OutputArray dst, InputArray m, Size dsize,
        InterpolationFlags flags = InterpolationFlags.Linear,
        BorderTypes borderMode = BorderTypes.Constant, Scalar? borderValue = null)
    {
        var fill = borderValue.GetValueOrDefault();
        NativeError.Check(
            NativeWarp.WarpAffine(
                src.Proxy, dst.Pointer, m.Proxy, dsize, (int)flags, (int)borderMode, &fill));
        src.KeepAlive();
        m.KeepAlive();
        dst.KeepAlive();
    }

    /// <summary>Moved by a 3 x 3 matrix.</summary>
    public static unsafe void WarpPerspective(
        InputArray src, OutputArray dst, InputArray m, Size dsize,
        InterpolationFlags flags = InterpolationFlags.Linear,
        BorderTypes borderMode = BorderTypes.Constant, Scalar? borderValue = null)
    {
        var fill = borderValue.GetValueOrDefault();
        NativeError.Check(
            NativeWarp.WarpPerspective(
                src.Proxy, dst.Pointer, m.Proxy, dsize, (int)flags, (int)borderMode, &fill));
        src.KeepAlive();
        m.KeepAlive();
        dst.KeepAlive();
    }

    /// <summary>The 2 x 3 matrix that moves 3 points to others.</summary>
    public static Mat GetAffineTransform(InputArray src, InputArray dst)
    {
        var result = new Mat();
        NativeError.Check(NativeWarp.AffineTransform(src.Proxy, dst.Proxy, result.CvPtr));
        src.KeepAlive();
        dst.KeepAlive();
        return result;
    }

    /// <summary>The 2 x 3 matrix that moves 3 points to others.</summary>
    public static unsafe Mat GetAffineTransform(IEnumerable<Point2f> src, IEnumerable<Point2f> dst)
    {
        var (from, to) = (ToArray(src), ToArray(dst));
        var result = new Mat();
        fixed (Point2f* first = from, second = to)
        {
            NativeError.Check(
                NativeWarp.AffineTransform(
                    NativeInput.Data(first, from.Length, MatType.CV_32FC2),
                    NativeInput.Data(second, to.Length, MatType.CV_32FC2),
                    result.CvPtr));
        }

        return result;
    }

    /// <summary>The 3 x 3 matrix that moves 4 points to others.</summary>
    public static Mat GetPerspectiveTransform(InputArray src, InputArray dst)
    {
        var result = new Mat();
        NativeError.Check(NativeWarp.PerspectiveTransform(src.Proxy, dst.Proxy, result.CvPtr));
        src.KeepAlive();
        dst.KeepAlive();
        return result;
    }

    /// <summary>The 3 x 3 matrix that moves 4 points to others.</summary>
    public static unsafe Mat GetPerspectiveTransform(IEnumerable<Point2f> src, IEnumerable<Point2f> dst)
    {
        var (from, to) = (ToArray(src), ToArray(dst));
        var result = new Mat();
        fixed (Point2f* first = from, second = to)
        {
            NativeError.Check(
                NativeWarp.PerspectiveTransform(
                    NativeInput.Data(first, from.Length, MatType.CV_32FC2),
                    NativeInput.Data(second, to.Length, MatType.CV_32FC2),
                    result.CvPtr));
        }

        return result;
    }

    /// <summary>The 2 x 3 matrix that turns by degrees, counterclockwise, and scales.</summary>
    public static Mat GetRotationMatrix2D(Point2f center, double angle, double scale)
    {
        var result = new Mat();
        NativeError.Check(NativeWarp.RotationMatrix(center, angle, scale, result.CvPtr));
        return result;
    }
}
