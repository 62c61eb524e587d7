using DroneSeal.Core;

namespace DroneSeal.Host.Agent;

/// <summary>Something that gives pictures until it ends or breaks.</summary>
internal interface ICamera : IDisposable
{
    /// <summary>Whether it waits for the world by itself; otherwise it is read at the rate that is
    /// wanted.</summary>
    bool IsLive { get; }

    /// <summary>Where the vehicle was when the last picture was taken, where the camera itself knows; the
    /// capture time is the picture's.</summary>
    VehicleState? Pose => null;

    /// <summary>When the last picture was taken, by the camera's own stamp on this machine's monotonic clock; null
    /// where it gives none. Not checked.</summary>
    TimeSpan? CapturedAt => null;

    /// <summary>Waits for the next picture and copies it.</summary>
    /// <returns>False where none will come any more: it must be opened anew.</returns>
    bool TryNext(Frame frame);
}
