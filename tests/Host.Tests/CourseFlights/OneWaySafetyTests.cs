using System.Numerics;
using DroneSeal.Core;
using DroneSeal.Flight.Loop;
using DroneSeal.Host.CourseFlights;
using DroneSeal.Sim;

namespace DroneSeal.Host.Tests.CourseFlights;

/// <summary>What edits that are not released can do to a flight, whatever they make vision say.</summary>
public sealed class OneWaySafetyTests
{
    private static readonly Course _course = CourseReader.ReadFile(CourseFiles.Find("orange-cones")!).Course!;
    private static readonly CourseFlightOptions _options = new();

    [Theory]
    [InlineData(float.PositiveInfinity)]
    [InlineData(30f)]
    public void AnEditThatHidesOrPushesBackEveryConeChangesNothing(float activeRangeMeters)
    {
        for (var seed = 40ul; seed < 43; seed++)
        {
            var course = CoursePlacing.Place(_course, seed)!;
            using var honest = new TruthEyes(course, _options);
            using var hiding = new EditedEyes(new TruthEyes(course, _options), batch => Change(
                batch, one => one with { ActiveRangeMeters = activeRangeMeters, EditId = 1 }));

            var (without, with) = (Fly(course, honest), Fly(course, hiding));

            Assert.True(with.Success, with.Failure);
            Assert.Equal(without.Poses, with.Poses);
        }
    }

    [Fact]
    public void AnEditThatSeesPhantomsEverywhereHoldsTheVehicleUntilItIsReverted()
    {
        var course = CoursePlacing.Place(_course, 41)!;
        using var eyes = new EditedEyes(new TruthEyes(course, _options), AddPhantoms);
        using var flight = new CourseFlight(course, eyes, _options);
        var isEdited = false;
        Vector3 heldAt = default;
        for (var hold = TimeSpan.Zero; !flight.IsOver;)
        {
            flight.Step();
            isEdited |= flight.Place.X > 8;
            var wasEdited = eyes.IsEdited;
            eyes.IsEdited = isEdited && hold < TimeSpan.FromSeconds(12);
            if (wasEdited && !eyes.IsEdited)
            {
                flight.Loop.NoteReverted(flight.Now, 7);
            }

            hold += eyes.IsEdited ? TimeSpan.FromMilliseconds(10) : default;
            heldAt = eyes.IsEdited && hold < TimeSpan.FromSeconds(6) ? flight.Place : heldAt;
            Assert.True(!eyes.IsEdited || hold < TimeSpan.FromSeconds(6) || Vector3.Distance(heldAt, flight.Place) < 1,
                $"{heldAt} {flight.Place}");
        }

        Assert.Contains(flight.Loop.Log.Events, entry =>
            entry.Subject == "planner" && entry.State == "Blocked" && entry.Reason.Contains("edit 7", StringComparison.Ordinal));
        Assert.NotNull(flight.ArrivedAt);
        Assert.Empty(flight.Score.Contacts);
    }

    private static FlightRecord Fly(PlacedCourse course, ICourseEyes eyes)
    {
        using var flight = new CourseFlight(course, eyes, _options);
        flight.Run();
        return FlightRecords.Of(course, FlyArm.Truth, flight);
    }

    private static void Change(ObstacleBatch batch, Func<Obstacle, Obstacle> change)
    {
        var obstacles = batch.Obstacles.ToArray();
        batch.Clear();
        foreach (var one in obstacles)
        {
            batch.Add(change(one));
        }
    }

    private static void AddPhantoms(ObstacleBatch batch)
    {
        for (var degrees = -36; degrees <= 36; degrees += 9)
        {
            batch.Add(new Obstacle(
                TrackId: 0, ClassId: 7, BearingRadians: float.DegreesToRadians(degrees), ElevationRadians: 0,
                ReleasedRangeMeters: float.PositiveInfinity, ActiveRangeMeters: 1.2f, RangeSigmaMeters: 0.1f,
                RadiusMeters: 0.3f, HeightMeters: 1, EditId: 7));
        }
    }

    /// <summary>Eyes whose batches an edit changes.</summary>
    private sealed class EditedEyes(ICourseEyes inner, Action<ObstacleBatch> edit) : ICourseEyes
    {
        internal bool IsEdited { get; set; } = true;

        public IReadOnlyList<string> ClassNames => inner.ClassNames;

        public void Step(TimeSpan now, in VehicleState truth, FlightPhase phase) => inner.Step(now, truth, phase);

        public bool TryTake(TimeSpan now, ObstacleBatch into)
        {
            var hasOne = inner.TryTake(now, into);
            if (hasOne && IsEdited)
            {
                edit(into);
            }

            return hasOne;
        }

        public void Dispose() => inner.Dispose();
    }
}
