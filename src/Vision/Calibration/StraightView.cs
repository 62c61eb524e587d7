using DroneSeal.Core;

namespace DroneSeal.Vision.Calibration;

/// <summary>The picture as a camera without distortion, roll or yaw in the same place would take it, as wide
/// as it can be without a pixel that the real camera does not show. Pure arithmetic.</summary>
public sealed class StraightView
{
    private const int BorderSteps = 64;
    private const int Halvings = 40;

    private readonly LensModel _lens;

    // Rows of the turn from the straight camera's axes (right, down, forward) to the real one's.
    private readonly double[] _turn;

    /// <summary>The view of a camera.</summary>
    /// <exception cref="VisionException">No such view exists; all reasons are named.</exception>
    public StraightView(CameraCalibration calibration)
    {
        ArgumentNullException.ThrowIfNull(calibration);
        (_lens, _turn) = (calibration.Lens, Turn(calibration.Mount));
        var problems = string.Join("; ", _lens.Problems().Concat(calibration.Mount.Problems()));
        if (problems.Length > 0)
        {
            throw new VisionException($"this calibration cannot be used: {problems}");
        }

        Camera = new PinholeCamera(
            _lens.Width, _lens.Height, (float)LeastFocal(), (float)calibration.Mount.PitchRadians);
    }

    /// <summary>The camera that the straight pictures are of.</summary>
    public PinholeCamera Camera { get; }

    /// <summary>Where in the real picture a pixel of the straight one lies; OpenCV's pixels on both
    /// sides.</summary>
    public (double X, double Y) Source(int column, int row)
    {
        var (x, y, _) = Direction(column, row, Camera.FocalPixels);
        return _lens.Show(x, y);
    }

    // By its middle: index 0 is half a pixel from the edge.
    private (double X, double Y, bool IsInFront) Direction(double column, double row, double focal)
    {
        var right = (column + 0.5 - (0.5 * _lens.Width)) / focal;
        var down = (row + 0.5 - (0.5 * _lens.Height)) / focal;
        var forward = (_turn[6] * right) + (_turn[7] * down) + _turn[8];
        return (
            ((_turn[0] * right) + (_turn[1] * down) + _turn[2]) / forward,
            ((_turn[3] * right) + (_turn[4] * down) + _turn[5]) / forward,
            forward > 0.05);
    }

    // The shorter the focal length, the wider the view; too short, and its border leaves the real picture.
    private double LeastFocal()
    {
        var low = 0.1 * Math.Min(_lens.FocalX, _lens.FocalY);
        var high = 8 * Math.Max(_lens.FocalX, _lens.FocalY);
        if (!Fits(high))
        {
            throw new VisionException(
                "this calibration cannot be used: no straight view lies within its picture");
        }

        for (var i = 0; i < Halvings; i++)
        {
            var middle = Math.Sqrt(low * high);
            (low, high) = Fits(middle) ? (low, middle) : (middle, high);
        }

        return high;
    }

    private bool Fits(double focal)
    {
        for (var i = 0; i <= BorderSteps; i++)
        {
            var column = (_lens.Width - 1.0) * i / BorderSteps;
            var row = (_lens.Height - 1.0) * i / BorderSteps;
            if (!IsShown(column, 0, focal) || !IsShown(column, _lens.Height - 1, focal)
                || !IsShown(0, row, focal) || !IsShown(_lens.Width - 1, row, focal))
            {
                return false;
            }
        }

        return true;
    }

    private bool IsShown(double column, double row, double focal)
    {
        var (x, y, isInFront) = Direction(column, row, focal);
        if (!isInFront || !_lens.IsOneToOne(x, y))
        {
            return false;
        }

        var (sourceX, sourceY) = _lens.Show(x, y);
        return sourceX >= 0 && sourceY >= 0 && sourceX <= _lens.Width - 1 && sourceY <= _lens.Height - 1;
    }

    // The mount's pitch stays in the picture, as that of the straight camera; yaw and roll go. Yaw is about
    // the vehicle's down axis, so that it is seen through the pitch.
    private static double[] Turn(in CameraMount mount)
    {
        var pitch = AboutRight(mount.PitchRadians);
        var real = Product(Product(AboutForward(-mount.RollRadians), pitch), AboutDown(-mount.YawRadians));
        return Product(real, AboutRight(-mount.PitchRadians));
    }

    // Each gives, of a direction, what a camera sees that is turned the other way; right, down, forward.
    private static double[] AboutRight(double radians)
    {
        var (sine, cosine) = Math.SinCos(radians);
        return [1, 0, 0, 0, cosine, sine, 0, -sine, cosine];
    }

    private static double[] AboutDown(double radians)
    {
        var (sine, cosine) = Math.SinCos(radians);
        return [cosine, 0, sine, 0, 1, 0, -sine, 0, cosine];
    }

    private static double[] AboutForward(double radians)
    {
        var (sine, cosine) = Math.SinCos(radians);
        return [cosine, -sine, 0, sine, cosine, 0, 0, 0, 1];
    }

    private static double[] Product(double[] left, double[] right)
    {
        var product = new double[9];
        for (var i = 0; i < 9; i++)
        {
            var (row, column) = (i / 3 * 3, i % 3);
            product[i] = (left[row] * right[column]) + (left[row + 1] * right[column + 3])
                + (left[row + 2] * right[column + 6]);
        }

        return product;
    }
}
