using DroneSeal.Host.CourseFlights;
using DroneSeal.Sim;

namespace DroneSeal.Host.Tests.CourseFlights;

public sealed class TruthFlightTests
{
    private const int Seeds = 5;

    public static TheoryData<string> Names =>
        [.. CourseFiles.All().Select(path => Path.GetFileNameWithoutExtension(path))];

    [Theory]
    [MemberData(nameof(Names))]
    public void EveryCourseIsFairToEyesWithoutAFault(string name)
    {
        var course = CourseReader.ReadFile(CourseFiles.Find(name)!).Course!;

        var flights = Enumerable.Range(300, Seeds).Select(seed => Fly(course, (ulong)seed)).ToList();

        Assert.True(
            flights.Count(flight => flight.Success) >= Math.Floor(course.Pass.TruthSuccess * Seeds),
            string.Join(Environment.NewLine, flights.Select(flight => $"{flight.Seed}: {flight.Failure}")));
        Assert.All(flights, flight => Assert.True(flight.FlownMeters > 0.9f * course.Goal.NorthMeters));
    }

    [Fact]
    public void TheSameSeedFliesTheSameWay()
    {
        var course = CourseReader.ReadFile(CourseFiles.Find("orange-cones")!).Course!;

        Assert.Equal(Fly(course, 7).Poses, Fly(course, 7).Poses);
    }

    private static FlightRecord Fly(Course course, ulong seed)
    {
        var options = new CourseFlightOptions();
        var placed = CoursePlacing.Place(course, seed)!;
        using var eyes = new TruthEyes(placed, options);
        using var flight = new CourseFlight(placed, eyes, options);
        flight.Run();
        return FlightRecords.Of(placed, FlyArm.Truth, flight);
    }
}
