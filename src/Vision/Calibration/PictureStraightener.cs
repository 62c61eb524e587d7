using DroneSeal.Core;
using OpenCvSharp;

namespace DroneSeal.Vision.Calibration;

/// <summary>Turns a real camera's pictures into those of a camera without distortion, roll or yaw, so that
/// ranges, bearings and everything learned see straight lines. Allocates nothing on the managed heap once
/// warm. Not thread-safe.</summary>
public sealed class PictureStraightener : IDisposable
{
    private readonly LensModel _lens;
    private readonly Mat _places = new();
    private readonly Mat _fractions = new();
    private readonly Mat _real = new();
    private readonly Mat _straight = new();

    /// <summary>Computes the maps; takes some tens of milliseconds.</summary>
    /// <exception cref="VisionException">The calibration cannot be used; all reasons are named.</exception>
    public PictureStraightener(CameraCalibration calibration)
    {
        ArgumentNullException.ThrowIfNull(calibration);
        var view = new StraightView(calibration);
        (_lens, Camera) = (calibration.Lens, view.Camera);
        using var across = new Mat(_lens.Height, _lens.Width, MatType.CV_32FC1);
        using var down = new Mat(_lens.Height, _lens.Width, MatType.CV_32FC1);
        Fill(view, across.AsSpan<float>(), down.AsSpan<float>());
        // Whole places and fractions in 1/32: several times faster to follow than floats.
        Cv2.ConvertMaps(across, down, _places, _fractions, MatType.CV_16SC2);
    }

    /// <summary>The camera that the straight pictures are of.</summary>
    public PinholeCamera Camera { get; }

    /// <summary>Straightens a frame in place.</summary>
    /// <exception cref="VisionException">It has another size than the calibration.</exception>
    public void Apply(Frame frame)
    {
        ArgumentNullException.ThrowIfNull(frame);
        if (frame.Width != _lens.Width || frame.Height != _lens.Height)
        {
            throw new VisionException(
                $"the camera gives {frame.Width}x{frame.Height} pixels and its calibration is of "
                + $"{_lens.Width}x{_lens.Height}: ask the camera for that size, or calibrate anew");
        }

        var bytes = 3 * frame.Width * frame.Height;
        _real.Create(frame.Height, frame.Width, MatType.CV_8UC3);
        frame.Bgr.AsSpan(0, bytes).CopyTo(_real.AsSpan<byte>());
        // What lies outside by a fraction's rounding is its nearest pixel, not black.
        Cv2.Remap(_real, _straight, _places, _fractions, InterpolationFlags.Linear, BorderTypes.Replicate);
        _straight.AsSpan<byte>().CopyTo(frame.Bgr);
    }

    /// <summary>Frees the maps.</summary>
    public void Dispose()
    {
        _places.Dispose();
        _fractions.Dispose();
        _real.Dispose();
        _straight.Dispose();
    }

    private void Fill(StraightView view, Span<float> across, Span<float> down)
    {
        for (var i = 0; i < across.Length; i++)
        {
            var (x, y) = view.Source(i % _lens.Width, i / _lens.Width);
            (across[i], down[i]) = ((float)x, (float)y);
        }
    }
}
