using DroneSeal.Core;
using DroneSeal.Vision.Calibration;

namespace DroneSeal.Host.Agent;

/// <summary>A camera whose pictures are straightened by its calibration. Owns the camera.</summary>
internal sealed class StraightCamera : ICamera
{
    private readonly ICamera _camera;
    private readonly PictureStraightener _straightener;

    /// <summary>Straightens what a camera gives.</summary>
    /// <exception cref="DroneSeal.Vision.VisionException">The calibration cannot be used.</exception>
    internal StraightCamera(ICamera camera, CameraCalibration calibration)
    {
        _camera = camera;
        try
        {
            _straightener = new PictureStraightener(calibration);
        }
        catch
        {
            camera.Dispose();
            throw;
        }
    }

    public bool IsLive => _camera.IsLive;

    public VehicleState? Pose => _camera.Pose;

    public TimeSpan? CapturedAt => _camera.CapturedAt;

    public bool TryNext(Frame frame)
    {
        if (!_camera.TryNext(frame))
        {
            return false;
        }

        _straightener.Apply(frame);
        return true;
    }

    public void Dispose()
    {
        _camera.Dispose();
        _straightener.Dispose();
    }
}
