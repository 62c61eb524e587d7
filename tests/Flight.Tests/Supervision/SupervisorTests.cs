using DroneSeal.Tests;

namespace DroneSeal.Flight.Tests;

public sealed class SupervisorTests : SupervisorRig
{
    public static TheoryData<string, FlightState, FlightReaction> Causes => new()
    {
        { "link", FlightState.LinkLost, FlightReaction.Hold },
        { "position", FlightState.PositionLost, FlightReaction.Hold },
        { "selftest", FlightState.SelfTestFailed, FlightReaction.Hold },
        { "vision dead", FlightState.VisionDead, FlightReaction.Hold },
        { "vision stale", FlightState.VisionStale, FlightReaction.Hold },
        { "late", FlightState.LoopLate, FlightReaction.Hold },
        { "slow", FlightState.Slowed, FlightReaction.FlySlowly },
        { "link slow", FlightState.Slowed, FlightReaction.FlySlowly },
        { "land", FlightState.Landing, FlightReaction.Land },
    };

    [Fact]
    public void OnTheGroundItGoesFromIdleToReadyAndBack()
    {
        Tick(Ground with { IsAutopilotFound = false });
        Assert.Equal(FlightState.Idle, Supervisor.State);
        Assert.Equal(FlightReaction.None, Supervisor.Reaction);

        Tick(Ground with { IsPreflightPassed = false });
        Assert.Equal(FlightState.Preflight, Supervisor.State);

        Tick(Ground);
        Assert.Equal(FlightState.Ready, Supervisor.State);

        Tick(Ground with { IsPreflightPassed = false });
        Assert.Equal(FlightState.Preflight, Supervisor.State);

        Tick(Ground);
        Tick(Ground with { LinkAge = Milliseconds(500) });
        Assert.Equal(FlightState.Idle, Supervisor.State);
        Assert.Equal(FlightReaction.None, Supervisor.Reaction);
    }

    [Theory]
    [MemberData(nameof(Causes))]
    public void InTheAirEachCauseHasItsStateAtOnceAndItsReaction(
        string cause, FlightState state, FlightReaction reaction)
    {
        Fly();

        Cause(cause);

        Assert.Equal(state, Supervisor.State);
        Assert.Equal(reaction, Supervisor.Reaction);
        Assert.False(string.IsNullOrWhiteSpace(Supervisor.Reason));
        Assert.Equal((FlightState.Flying, state), (Supervisor.Changes[^1].From, Supervisor.Changes[^1].To));
    }

    [Theory]
    [MemberData(nameof(Causes))]
    public void WhenTheCauseIsGoneForASecondItFliesAgain(
        string cause, FlightState state, FlightReaction reaction)
    {
        if (reaction == FlightReaction.Land)
        {
            return;
        }

        Fly();
        Cause(cause);
        for (var i = 0; i < 49; i++)
        {
            Tick(Well);
        }

        Assert.Equal(state, Supervisor.State);
        Tick(Well);
        Tick(Well);
        Assert.Equal(FlightState.Flying, Supervisor.State);
    }

    [Theory]
    [MemberData(nameof(Causes))]
    public void TakenOffWithACauseItDoesNotFlyFirst(string cause, FlightState state, FlightReaction reaction)
    {
        Tick(Ground);
        Tick(Ground);
        Cause(cause);

        Assert.Equal(state, Supervisor.State);
        Assert.Equal(reaction, Supervisor.Reaction);
    }

    [Theory]
    [MemberData(nameof(Causes))]
    public void OnTheGroundEveryStateOfTheAirEndsInPreflight(
        string cause, FlightState state, FlightReaction reaction)
    {
        Fly();
        Cause(cause);
        Assert.Equal((state, reaction), (Supervisor.State, Supervisor.Reaction));
        Tick(Ground);

        Assert.Equal(FlightState.Preflight, Supervisor.State);
    }

    [Fact]
    public void TheGraverCauseDecidesAtOnce()
    {
        Fly();
        Tick(Well with { VisionAge = Milliseconds(350) });
        Tick(Well with { VisionAge = Milliseconds(600) });
        Assert.Equal(FlightState.VisionStale, Supervisor.State);

        Tick(Well with { VisionAge = Milliseconds(600), IsVisionAlive = false });
        Assert.Equal(FlightState.VisionDead, Supervisor.State);

        Tick(Well with { IsVisionAlive = false, LinkAge = Milliseconds(2000) });
        Assert.Equal(FlightState.LinkLost, Supervisor.State);
    }

    [Fact]
    public void ACauseThatComesBackStartsTheRecoveryAnew()
    {
        Fly();
        Tick(Well with { VisionAge = Milliseconds(600) });
        for (var i = 0; i < 5; i++)
        {
            for (var ticks = 0; ticks < 40; ticks++)
            {
                Tick(Well);
            }

            Tick(Well with { VisionAge = Milliseconds(600) });
        }

        Assert.Equal(FlightState.VisionStale, Supervisor.State);
        Assert.Equal(2, Supervisor.Changes.Count(change => change.To > FlightState.Ready));
    }

    [Fact]
    public void ADeadLearnerIsToldOnceAndChangesNothing()
    {
        Fly();
        var before = Supervisor.Changes.Count;
        Tick(Well with { IsLearnerAlive = false });
        Tick(Well with { IsLearnerAlive = false });

        Assert.Equal(FlightState.Flying, Supervisor.State);
        var told = Assert.Single(Supervisor.Changes.Skip(before));
        Assert.Equal((FlightState.Flying, FlightState.Flying), (told.From, told.To));
        Assert.Contains("learner", told.Reason, StringComparison.OrdinalIgnoreCase);

        Tick(Well);
        Assert.Equal(before + 2, Supervisor.Changes.Count);
    }

    [Fact]
    public void ATickWithoutAChangeAllocatesNothing()
    {
        Fly();
        var allocated = Allocations.Of(() =>
        {
            for (var i = 0; i < 100; i++)
            {
                Tick(Well);
            }
        });

        Assert.Equal(0, allocated);
    }

    [Fact]
    public void OnlyTheLastChangesAreKeptAndAllAreCounted()
    {
        Fly();
        var before = Supervisor.ChangeCount;
        for (var i = 0; i < 1000; i++)
        {
            Tick(Well with { IsLearnerAlive = i % 2 == 1 });
        }

        Assert.Equal(before + 1000, Supervisor.ChangeCount);
        Assert.Equal(Flight.Supervisor.MostChanges, Supervisor.Changes.Count);
        Assert.Equal(Now, Supervisor.Changes[^1].At);
    }

    private void Cause(string cause)
    {
        if (cause == "late")
        {
            Now += Milliseconds(80);
        }

        Tick(cause switch
        {
            "link" => Well with { LinkAge = Milliseconds(500) },
            "position" => Well with { IsPositionGood = false },
            "selftest" => Well with { IsSelfTestPassed = false },
            "vision dead" => Well with { IsVisionAlive = false },
            "vision stale" => Well with { VisionAge = Milliseconds(500) },
            "link slow" => Well with { LinkAge = Milliseconds(150) },
            "slow" => Well with { VisionAge = Milliseconds(300) },
            "land" => Well with { Request = FlightRequest.Land },
            _ => Well,
        });
    }
}
