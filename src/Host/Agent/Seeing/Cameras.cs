using DroneSeal.Core;
using DroneSeal.Host.Flying;

namespace DroneSeal.Host.Agent;

/// <summary>Opens cameras by their address.</summary>
internal static class Cameras
{
    /// <summary>Opens one.</summary>
    /// <param name="settings">Its address and what is asked of it.</param>
    /// <param name="vehicle">Where the vehicle is; only drawn courses ask.</param>
    internal static ICamera Open(CameraSettings settings, Func<VehicleState?> vehicle)
    {
        var address = CameraAddress.Parse(settings.Source);
        var camera = Open(address, settings, vehicle);
        return settings.Calibration is { } calibration ? new StraightCamera(camera, calibration) : camera;
    }

    private static ICamera Open(CameraAddress address, CameraSettings settings, Func<VehicleState?> vehicle) =>
        address.Scheme switch
        {
            "dir" or "file" => new FileCamera(address.Rest),
            "course" => new CourseCamera(address.Rest, vehicle, MonotonicClock.Now),
            "replay" => new ReplayCamera(address.Rest, MonotonicClock.Now),
            _ => new CaptureCamera(address, settings),
        };
}
