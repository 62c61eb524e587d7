using System.Numerics;
using DroneSeal.Core;
using DroneSeal.Vision.Calibration;

namespace DroneSeal.Vision.Tests.Calibration;

/// <summary>Draws one plane as a lens shows it, by following each ray backwards: nothing of OpenCV.</summary>
internal sealed class LensPicture
{
    private const int Side = 2;

    private readonly LensModel _lens;
    private readonly Vector2[] _rays;

    internal LensPicture(LensModel lens)
    {
        _lens = lens;
        _rays = new Vector2[lens.Width * lens.Height * Side * Side];
        Parallel.For(0, lens.Height, row =>
        {
            for (var i = 0; i < lens.Width * Side * Side; i++)
            {
                var (column, part) = (i / (Side * Side), i % (Side * Side));
                var x = column + (((part % Side) + 0.5) / Side) - 0.5;
                var y = row + (((part / Side) + 0.5) / Side) - 0.5;
                _rays[(row * lens.Width * Side * Side) + i] = Direction(x, y);
            }
        });
    }

    internal static LensModel Wide { get; } =
        new(640, 480, 431.7, 428.2, 327.4, 236.1, -0.281, 0.087, 0.0011, -0.0007, -0.009);

    internal static LensModel Straight { get; } =
        new(640, 480, 431.7, 431.7, 319.5, 239.5, 0, 0, 0, 0, 0);

    /// <summary>Draws a plane.</summary>
    /// <param name="turn">From the plane's axes (right, down, through it) to the camera's.</param>
    /// <param name="centre">Of the plane, in the camera's axes, metres.</param>
    /// <param name="gray">Of a place on it, metres from its centre, 0..255.</param>
    internal Frame Draw(Quaternion turn, Vector3 centre, Func<float, float, float> gray)
    {
        var frame = new Frame
        {
            Width = _lens.Width,
            Height = _lens.Height,
            Bgr = new byte[3 * _lens.Width * _lens.Height],
        };
        var (right, down) = (Vector3.Transform(Vector3.UnitX, turn), Vector3.Transform(Vector3.UnitY, turn));
        var through = Vector3.Transform(Vector3.UnitZ, turn);
        Parallel.For(0, _lens.Width * _lens.Height, pixel =>
        {
            var sum = 0f;
            for (var i = 0; i < Side * Side; i++)
            {
                var ray = new Vector3(_rays[(pixel * Side * Side) + i], 1);
                var away = (Vector3.Dot(centre, through) / Vector3.Dot(ray, through) * ray) - centre;
                sum += gray(Vector3.Dot(away, right), Vector3.Dot(away, down));
            }

            frame.Bgr.AsSpan(3 * pixel, 3).Fill((byte)MathF.Round(sum / (Side * Side)));
        });
        return frame;
    }

    /// <summary>The direction that shows at a pixel: the model solved by Newton's method.</summary>
    internal Vector2 Direction(double column, double row)
    {
        var (x, y) = ((column - _lens.CentreX) / _lens.FocalX, (row - _lens.CentreY) / _lens.FocalY);
        const double step = 1e-6;
        for (var i = 0; i < 12; i++)
        {
            var (atX, atY) = _lens.Show(x, y);
            var (missX, missY) = (column - atX, row - atY);
            if (Math.Abs(missX) + Math.Abs(missY) < 1e-7)
            {
                break;
            }

            var (rightX, rightY) = _lens.Show(x + step, y);
            var (downX, downY) = _lens.Show(x, y + step);
            var (a, b) = ((rightX - atX) / step, (downX - atX) / step);
            var (c, d) = ((rightY - atY) / step, (downY - atY) / step);
            var determinant = (a * d) - (b * c);
            x += ((missX * d) - (missY * b)) / determinant;
            y += ((missY * a) - (missX * c)) / determinant;
        }

        return new Vector2((float)x, (float)y);
    }
}
