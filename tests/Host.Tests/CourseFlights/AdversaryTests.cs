using DroneSeal.Host.CourseFlights;

namespace DroneSeal.Host.Tests.CourseFlights;

/// <summary>Adapter sets made to do harm, put to use by the product's own vision while armed.</summary>
public sealed class AdversaryTests
{
    [SkippableFact]
    public void AnEditThatHidesEverythingLosesNothingAndTheFlightGoesOnAsWithoutIt()
    {
        var off = Fly(FlyArm.Off, 4);
        var hidden = Fly(FlyArm.Hidden, 4);

        Assert.Null(off.Adversary);
        Assert.True(hidden.Adversary!.WasArmed);
        Assert.NotEqual(0, hidden.Adversary.Told);
        Assert.Equal(0, hidden.Adversary.Lost);
        Assert.NotEqual(0, hidden.Adversary.Mapped);
        Assert.Equal(0, hidden.Adversary.Missing);
        Assert.Equal(off.Poses.Count, hidden.Poses.Count);
        // What the adapters before it saw is told for some tenths of a second more, where it is nearer.
        Assert.All(off.Poses.Zip(hidden.Poses), pair => Assert.InRange(
            float.Hypot(pair.First.North - pair.Second.North, pair.First.East - pair.Second.East), 0f, 0.3f));
    }

    [SkippableFact]
    public void PhantomsHoldTheVehicleUntilTheyAreTakenBack()
    {
        var record = Fly(FlyArm.Phantoms, 25).Adversary!;

        Assert.True(record.HasHeld, $"{record}");
        Assert.Contains($"edit {Adversary.EditId}", record.Said, StringComparison.Ordinal);
        Assert.True(record.FreedAfterSeconds is not null, $"{record}");
    }

    private static FlightRecord Fly(FlyArm arm, int seconds) =>
        new FlyTrial(CourseBench.Setup(), CourseBench.Placed, arm)
        {
            Longest = TimeSpan.FromSeconds(seconds),
        }.Fly();
}
