using OpenCvSharp;

namespace DroneSeal.OpenCvSharp.Tests;

/// <summary>
/// The picture and the checksum behind every expected number. The numbers come from Python's cv2 4.6.0 on the
/// same picture: value(y, x, c) = (7x + 13y + 31c + xy) mod 256, 29 rows, 37 columns; the checksum is the sum
/// of value times (index mod 97 + 1) over all values in order.
/// </summary>
internal static class Reference
{
    internal const int Rows = 29;
    internal const int Cols = 37;

    internal static Mat Picture()
    {
        var mat = new Mat(Rows, Cols, MatType.CV_8UC3);
        var bytes = mat.AsSpan<byte>();
        for (var i = 0; i < bytes.Length; i++)
        {
            var (y, x, channel) = (i / (Cols * 3), i / 3 % Cols, i % 3);
            bytes[i] = (byte)((7 * x) + (13 * y) + (31 * channel) + (x * y));
        }

        return mat;
    }

    internal static Mat Gray()
    {
        using var picture = Picture();
        var gray = new Mat();
        Cv2.CvtColor(picture, gray, ColorConversionCodes.BGR2GRAY);
        return gray;
    }

    /// <summary>A filled square with a hole, and a disc.</summary>
    internal static Mat Shapes()
    {
        var mat = new Mat(80, 100, MatType.CV_8UC1, Scalar.All(0));
        Cv2.Rectangle(mat, new Point(10, 12), new Point(39, 41), Scalar.All(255), -1);
        Cv2.Circle(mat, new Point(70, 50), 15, Scalar.All(255), -1);
        Cv2.Rectangle(mat, new Point(18, 20), new Point(24, 28), Scalar.All(0), -1);
        return mat;
    }

    internal static double Checksum(Mat mat)
    {
        using var doubles = new Mat();
        mat.ConvertTo(doubles, MatType.MakeType(MatType.CV_64F, mat.Channels()));
        var sum = 0.0;
        var values = doubles.AsSpan<double>();
        for (var i = 0; i < values.Length; i++)
        {
            sum += values[i] * ((i % 97) + 1);
        }

        return sum;
    }

    /// <summary>Runs an operation on the picture and gives the checksum of what it wrote.</summary>
    internal static double After(Action<Mat, Mat> operation)
    {
        using var picture = Picture();
        using var result = new Mat();
        operation(picture, result);
        return Checksum(result);
    }
}
