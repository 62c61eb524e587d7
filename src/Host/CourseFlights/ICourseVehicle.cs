using DroneSeal.Core;
using DroneSeal.Mavlink;

namespace DroneSeal.Host.CourseFlights;

/// <summary>What flies a course: the built-in autopilot in lock-step, or another one by the real
/// clock.</summary>
internal interface ICourseVehicle : IDisposable
{
    /// <summary>Way to the autopilot; belongs to whoever asks first.</summary>
    ILink Link { get; }

    /// <summary>Where the vehicle truly is; null where only the autopilot's own word is known.</summary>
    VehicleState? Truth { get; }

    /// <summary>Whether the flight goes on after the goal, until the vehicle stands on the ground.</summary>
    bool MustLand { get; }

    /// <summary>Lets a tick's time pass.</summary>
    /// <returns>The time after it, since the flight's clock began.</returns>
    TimeSpan Advance(TimeSpan now);
}
