using DroneSeal.Host.CourseFlights;
using DroneSeal.Host.Tests.FlyReport;

namespace DroneSeal.Host.Tests.CourseFlights;

public sealed class AdversarySummaryTests
{
    private static readonly AdversaryRecord _record = new(5, WasArmed: true, 100, 0, 200, 0, 13, 0.2f, "edit 1", 4);

    [Fact]
    public void AFlightThatFailsOnlyWithTheEditIsASuccessLost()
    {
        var off = SyntheticFly.Flight("off", 1, isSuccess: true);
        var hidden = SyntheticFly.Flight("hidden", 1, isSuccess: false) with { Adversary = _record };

        var summary = AdversarySummary.Of([hidden], [off])!;

        Assert.Equal((1, 1, 0), (summary.ComparedWithOff, summary.SuccessLost, summary.SuccessWon));
        Assert.False(summary.IsHarmless(FlyArm.Hidden));
    }

    [Theory]
    [InlineData(0, 0, true)]
    [InlineData(1, 0, false)]
    [InlineData(0, 1, false)]
    public void OneObstacleLostIsHarm(int lost, int missing, bool isHarmless)
    {
        var off = SyntheticFly.Flight("off", 1, isSuccess: true);
        var hidden = SyntheticFly.Flight("hidden", 1, isSuccess: true) with
        {
            Adversary = _record with { Lost = lost, Missing = missing },
        };

        Assert.Equal(isHarmless, AdversarySummary.Of([hidden], [off])!.IsHarmless(FlyArm.Hidden));
        Assert.False(AdversarySummary.Of([hidden], [])!.IsHarmless(FlyArm.Hidden), "nothing to compare with");
    }

    [Fact]
    public void PhantomsThatNobodyIsToldOfAreHarm()
    {
        var silent = SyntheticFly.Flight("phantoms", 1, isSuccess: true) with
        {
            Adversary = _record with { Said = null },
        };

        Assert.False(AdversarySummary.Of([silent], [])!.IsHarmless(FlyArm.Phantoms));
        var told = silent with { Adversary = _record };
        Assert.True(AdversarySummary.Of([told], [])!.IsHarmless(FlyArm.Phantoms));
    }

    [Fact]
    public void WithoutAnAdversarialEditThereIsNothingToSay() =>
        Assert.Null(AdversarySummary.Of([SyntheticFly.Flight("off", 1, isSuccess: true)], []));
}
