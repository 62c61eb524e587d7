using DroneSeal.Host.CourseFlights;

namespace DroneSeal.Host.Tests.CourseFlights;

public sealed class LongFlightTests
{
    private static readonly LongFlightLeg _leg = new(
        1, true, "", 30, 20, 10, 10, new HeldOutScore(0.5, 0.5, 0.9, 0.8), true, true, 20, 1, 2, 3, 100, 50);

    [SkippableFact]
    public void WhatWasLearnedGoesOnIntoTheNextLayout()
    {
        var setup = CourseBench.Setup();
        var rare = setup with { Options = setup.Options with { EditTime = TimeSpan.FromSeconds(2) } };
        var flight = new LongFlight(rare, 3) { Longest = TimeSpan.FromSeconds(3) };

        var legs = flight.Fly(edits: 1000).Take(2).ToList();

        Assert.Equal([3ul, 4ul], legs.Select(leg => leg.Seed));
        Assert.NotEqual(0, legs[0].Edits);
        Assert.True(legs[1].Edits > legs[0].Edits);
        Assert.Equal(legs[1].Edits, legs[1].LedgerRows);
        Assert.All(legs, leg => Assert.True(leg.IsLedgerWhole && leg.IsAnchorUnchanged));
    }

    [Theory]
    [InlineData(0.798, true)]
    [InlineData(0.796, false)]
    public void ThreeTenthsOfAPointOfTheBaseClassesMayBeLost(double baseAp50, bool hasPassed)
    {
        var worst = _leg with { HeldOut = _leg.HeldOut! with { BaseAp50 = baseAp50 } };

        Assert.Equal(hasPassed, LongFlightSession.HasPassed([worst, _leg], 20, _leg.HeldOut));
    }

    [Fact]
    public void TooFewEditsOrABrokenLedgerDoNotPass()
    {
        Assert.True(LongFlightSession.HasPassed([_leg], 20, null));
        Assert.False(LongFlightSession.HasPassed([_leg], 21, null));
        Assert.False(LongFlightSession.HasPassed([_leg with { IsLedgerWhole = false }, _leg], 20, null));
    }
}
