using DroneSeal.Core;
using DroneSeal.Flight.Loop;

namespace DroneSeal.Host.CourseFlights;

/// <summary>What flight sees a course with: its own vision, or the truth.</summary>
internal interface ICourseEyes : IObstacleSource, IDisposable
{
    /// <summary>Looks, when a frame is due.</summary>
    /// <param name="now">The flight's one clock.</param>
    /// <param name="truth">Where the vehicle truly is; the simulated autopilot's estimate is the
    /// same.</param>
    /// <param name="phase">Of the flight: on the ground it is enough to show signs of life.</param>
    void Step(TimeSpan now, in VehicleState truth, FlightPhase phase);
}
