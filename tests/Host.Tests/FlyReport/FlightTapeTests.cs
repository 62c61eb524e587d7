using DroneSeal.Host.CourseFlights;
using DroneSeal.Host.FlyReport;
using DroneSeal.Sim;

namespace DroneSeal.Host.Tests.FlyReport;

public sealed class FlightTapeTests
{
    [Fact]
    public void TheTapeOfAFlightAgreesWithItsScore()
    {
        var placed = CoursePlacing.Place(SyntheticFly.Course, 300)!;
        var tape = new FlightTape(placed);
        using var eyes = new TruthEyes(placed, new CourseFlightOptions());
        using var flight = new CourseFlight(placed, eyes, new CourseFlightOptions());
        while (!flight.IsOver)
        {
            flight.Step();
            tape.Note(flight, null);
        }

        var least = tape.Moments.Min(one => one.ClearanceMeters);
        Assert.Equal(flight.Score.MinimumClearanceMeters, least, 0.03f);
        Assert.InRange(tape.Moments.Count, flight.Poses.Count - 1, flight.Poses.Count + 1);
        var near = tape.Moments.Where(one =>
            one.ClearanceMeters < 2 && one.IsNearestBelieved is not null).ToList();
        Assert.True(near.Count(one => one.IsNearestBelieved == true) > 0.8 * near.Count);
    }

    [Theory]
    [InlineData(0.5, 1)]
    [InlineData(1.0, 1)]
    [InlineData(1.95, 1)]
    [InlineData(2.0, 2)]
    [InlineData(9, 3)]
    public void AMomentLastsUntilTheNext(double seconds, double began)
    {
        var tape = new FlightTape(CoursePlacing.Place(SyntheticFly.Course, 300)!);
        foreach (var at in new[] { 1, 2, 3 })
        {
            tape.Add(new TapeMoment(at, 1, null, []));
        }

        Assert.Equal(began, tape.At(seconds)!.Seconds);
    }
}
