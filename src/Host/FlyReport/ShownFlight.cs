using DroneSeal.Host.CourseFlights;

namespace DroneSeal.Host.FlyReport;

/// <summary>A flight that the page shows from above.</summary>
/// <param name="Record">Its record; with film, where it was filmed.</param>
/// <param name="Tape">What the map believed on the way; null where nobody wrote along.</param>
internal sealed record ShownFlight(FlightRecord Record, FlightTape? Tape);
