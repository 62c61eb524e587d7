using System.CommandLine;

namespace DroneSeal.Host.Commands;

/// <summary><c>camera</c>: what is done to a camera before it flies.</summary>
internal static class CameraCommand
{
    internal static Command Create() =>
        new("camera", "Cameras before they fly.") { CameraCalibrate.Create() };
}
