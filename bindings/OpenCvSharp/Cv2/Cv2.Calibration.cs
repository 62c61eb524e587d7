using OpenCvSharp.Native;

namespace OpenCvSharp;

/// <content>Chessboards, and what a lens does to them.</content>
public static partial class Cv2
{
    /// <summary>Looks for the inner corners of a chessboard.</summary>
    /// <param name="image">Gray, or blue, green, red.</param>
    /// <param name="patternSize">Inner corners a row and a column.</param>
    /// <param name="corners">Those that were found, row by row; all of them where the answer is true.</param>
    /// <param name="flags">How it looks.</param>
    public static bool FindChessboardCorners(
        InputArray image, Size patternSize, out Point2f[] corners,
        ChessboardFlags flags = ChessboardFlags.AdaptiveThresh | ChessboardFlags.NormalizeImage)
    {
        using var found = new Mat();
        NativeError.Check(
            NativeCalib.FindChessboard(image.Proxy, patternSize, found.CvPtr, (int)flags, out var isFound));
        image.KeepAlive();
        corners = found.Empty() ? [] : found.AsSpan<Point2f>().ToArray();
        return isFound != 0;
    }

    /// <summary>Corners to a fraction of a pixel.</summary>
    /// <param name="image">Gray.</param>
    /// <param name="inputCorners">About where they are.</param>
    /// <param name="winSize">Half of the window that is looked at.</param>
    /// <param name="zeroZone">Half of what is left out in its middle; (-1, -1) for nothing.</param>
    /// <param name="criteria">When it ends.</param>
    public static unsafe Point2f[] CornerSubPix(
        InputArray image, IEnumerable<Point2f> inputCorners, Size winSize, Size zeroZone,
        TermCriteria criteria)
    {
        var points = ToArray(inputCorners).AsSpan().ToArray();
        fixed (Point2f* first = points)
        {
            using var corners = Mat.FromPixelData(points.Length, 1, MatType.CV_32FC2, (nint)first);
            NativeError.Check(
                NativeCalib.CornerSubPix(
                    image.Proxy, corners.CvPtr, winSize, zeroZone, (int)criteria.Type, criteria.MaxCount,
                    criteria.Epsilon));
        }

        image.KeepAlive();
        return points;
    }

    /// <summary>Matrix and lens of the camera that saw known points.</summary>
    /// <param name="objectPoints">Each view's points as they are, in a unit of the caller.</param>
    /// <param name="imagePoints">Where each was seen, pixels.</param>
    /// <param name="imageSize">Of the pictures, pixels.</param>
    /// <param name="cameraMatrix">3 x 3; overwritten, and the start of the search where the flags say
    /// so.</param>
    /// <param name="distCoeffs">k1, k2, p1, p2, k3 and so on; overwritten.</param>
    /// <param name="rvecs">How each view's points are turned: axis times radians.</param>
    /// <param name="tvecs">How they are moved.</param>
    /// <param name="flags">What is searched.</param>
    /// <param name="criteria">When it ends.</param>
    /// <returns>Root of the mean square of the distance between seen and explained places, pixels.</returns>
    public static double CalibrateCamera(
        IEnumerable<IEnumerable<Point3f>> objectPoints, IEnumerable<IEnumerable<Point2f>> imagePoints,
        Size imageSize, double[,] cameraMatrix, double[] distCoeffs, out Vec3d[] rvecs, out Vec3d[] tvecs,
        CalibrationFlags flags = CalibrationFlags.None, TermCriteria? criteria = null)
    {
        ArgumentNullException.ThrowIfNull(cameraMatrix);
        ArgumentNullException.ThrowIfNull(distCoeffs);
        Point3f[][] object3 = [.. ToArray(objectPoints).Select(ToArray)];
        Point2f[][] seen = [.. ToArray(imagePoints).Select(ToArray)];
        int[] counts = [.. object3.Select(view => view.Length)];
        if (cameraMatrix.Length != 9 || !counts.SequenceEqual(seen.Select(view => view.Length)))
        {
            throw new ArgumentException("The matrix must be 3 x 3, and each view have a place for each point.");
        }

        (rvecs, tvecs) = (new Vec3d[counts.Length], new Vec3d[counts.Length]);
        var end = criteria ?? new TermCriteria(CriteriaTypes.Count | CriteriaTypes.Eps, 30, double.Epsilon);
        return Calibrate(
            [.. object3.SelectMany(view => view)], [.. seen.SelectMany(view => view)], counts, imageSize,
            cameraMatrix, distCoeffs, rvecs, tvecs, (int)flags, end);
    }

    private static unsafe double Calibrate(
        Point3f[] objectPoints, Point2f[] imagePoints, int[] counts, Size size, double[,] matrix,
        double[] distortion, Vec3d[] turns, Vec3d[] moves, int flags, TermCriteria end)
    {
        fixed (Point3f* object3 = objectPoints)
        fixed (Point2f* seen = imagePoints)
        fixed (int* count = counts)
        fixed (double* camera = matrix, lens = distortion)
        fixed (Vec3d* turn = turns, move = moves)
        {
            NativeError.Check(
                NativeCalib.Calibrate(
                    NativeInput.Data(object3, objectPoints.Length, MatType.CV_32FC3),
                    NativeInput.Data(seen, imagePoints.Length, MatType.CV_32FC2),
                    count, counts.Length, size, camera, lens, distortion.Length, turn, move, flags,
                    (int)end.Type, end.MaxCount, end.Epsilon, out var error));
            return error;
        }
    }
}
