using DroneSeal.Core;
using DroneSeal.Mavlink;

namespace DroneSeal.Host.CourseFlights;

/// <summary>The built-in vehicle no faster than real time, for people who look on and order it about: it
/// lands at the end.</summary>
/// <param name="inner">Belongs to this.</param>
/// <param name="pace">Holds it back.</param>
internal sealed class PacedVehicle(ICourseVehicle inner, FlightPace pace) : ICourseVehicle
{
    public ILink Link => inner.Link;

    public VehicleState? Truth => inner.Truth;

    public bool MustLand => true;

    public TimeSpan Advance(TimeSpan now)
    {
        var next = inner.Advance(now);
        pace.Wait(next);
        return next;
    }

    public void Dispose() => inner.Dispose();
}
