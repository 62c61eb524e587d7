using DroneSeal.Core;
using DroneSeal.Host.Flying;
using DroneSeal.Mavlink;

namespace DroneSeal.Host.CourseFlights;

/// <summary>Another autopilot on a MAVLink address, by the real clock; where it is, it tells itself. The
/// course's start is where it is armed.</summary>
internal sealed class RealVehicle : ICourseVehicle
{
    private static readonly TimeSpan _tick = TimeSpan.FromMilliseconds(5);

    private readonly TimeSpan _start = MonotonicClock.Now();

    internal RealVehicle(string address) => Link = LinkFactory.Open(address, Clock);

    public ILink Link { get; }

    public VehicleState? Truth => null;

    public bool MustLand => true;

    public TimeSpan Advance(TimeSpan now)
    {
        var spare = now + _tick - Clock();
        if (spare > TimeSpan.Zero)
        {
            Thread.Sleep(spare);
        }

        return Clock();
    }

    public void Dispose()
    {
        // The connection owns the link.
    }

    private TimeSpan Clock() => MonotonicClock.Now() - _start;
}
