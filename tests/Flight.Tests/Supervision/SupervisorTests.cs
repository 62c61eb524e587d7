using System.Numerics;

namespace DroneSeal.Flight.Tests;

public sealed class SupervisorTests
{
    private static readonly SupervisorInputs _well = new(
        IsAutopilotFound: true,
        IsPreflightPassed: true,
        IsAirborne: true,
        FlightRequest.Goal,
        LinkAge: TimeSpan.Zero,
        VisionAge: Milliseconds(80),
        IsVisionAlive: true,
        IsSelfTestPassed: true,
        IsLearnerAlive: true);

    private static readonly SupervisorInputs _ground = _well with
    {
        IsAirborne = false,
    };

    private readonly Supervisor _supervisor = new(
        new SupervisorOptions(), new VelocityGuard(new VehicleLimits()));
    private TimeSpan _now = TimeSpan.FromSeconds(50);

    public static TheoryData<string, FlightState, FlightReaction> Causes => new()
    {
        { "link", FlightState.LinkLost, FlightReaction.Hold },
        { "selftest", FlightState.SelfTestFailed, FlightReaction.Hold },
        { "vision dead", FlightState.VisionDead, FlightReaction.Hold },
        { "vision stale", FlightState.VisionStale, FlightReaction.Hold },
        { "late", FlightState.LoopLate, FlightReaction.Hold },
        { "slow", FlightState.Slowed, FlightReaction.FlySlowly },
        { "return", FlightState.Returning, FlightReaction.Fly },
        { "land", FlightState.Landing, FlightReaction.Land },
    };

    [Fact]
    public void OnTheGroundItGoesFromIdleToReadyAndBack()
    {
        Tick(_ground with { IsAutopilotFound = false });
        Assert.Equal(FlightState.Idle, _supervisor.State);
        Assert.Equal(FlightReaction.None, _supervisor.Reaction);

        Tick(_ground with { IsPreflightPassed = false });
        Assert.Equal(FlightState.Preflight, _supervisor.State);

        Tick(_ground);
        Assert.Equal(FlightState.Ready, _supervisor.State);

        Tick(_ground with { IsPreflightPassed = false });
        Assert.Equal(FlightState.Preflight, _supervisor.State);

        Tick(_ground);
        Tick(_ground with { LinkAge = Milliseconds(1500) });
        Assert.Equal(FlightState.Idle, _supervisor.State);
        Assert.Equal(FlightReaction.None, _supervisor.Reaction);
    }

    [Theory]
    [MemberData(nameof(Causes))]
    public void InTheAirEachCauseHasItsStateAtOnceAndItsReaction(
        string cause, FlightState state, FlightReaction reaction)
    {
        Fly();

        Cause(cause);

        Assert.Equal(state, _supervisor.State);
        Assert.Equal(reaction, _supervisor.Reaction);
        Assert.False(string.IsNullOrWhiteSpace(_supervisor.Reason));
        Assert.Equal((FlightState.Flying, state), (_supervisor.Changes[^1].From, _supervisor.Changes[^1].To));
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
            Tick(_well);
        }

        Assert.Equal(state == FlightState.Returning ? FlightState.Flying : state, _supervisor.State);
        Tick(_well);
        Tick(_well);
        Assert.Equal(FlightState.Flying, _supervisor.State);
    }

    [Theory]
    [MemberData(nameof(Causes))]
    public void TakenOffWithACauseItDoesNotFlyFirst(string cause, FlightState state, FlightReaction reaction)
    {
        Tick(_ground);
        Tick(_ground);
        Cause(cause);

        Assert.Equal(state, _supervisor.State);
        Assert.Equal(reaction, _supervisor.Reaction);
    }

    [Theory]
    [MemberData(nameof(Causes))]
    public void OnTheGroundEveryStateOfTheAirEndsInPreflight(
        string cause, FlightState state, FlightReaction reaction)
    {
        Fly();
        Cause(cause);
        Assert.Equal((state, reaction), (_supervisor.State, _supervisor.Reaction));
        Tick(_ground);

        Assert.Equal(FlightState.Preflight, _supervisor.State);
    }

    [Fact]
    public void TheGraverCauseDecidesAtOnce()
    {
        Fly();
        Tick(_well with { VisionAge = Milliseconds(350) });
        Tick(_well with { VisionAge = Milliseconds(600) });
        Assert.Equal(FlightState.VisionStale, _supervisor.State);

        Tick(_well with { VisionAge = Milliseconds(600), IsVisionAlive = false });
        Assert.Equal(FlightState.VisionDead, _supervisor.State);

        Tick(_well with { IsVisionAlive = false, LinkAge = Milliseconds(2000) });
        Assert.Equal(FlightState.LinkLost, _supervisor.State);
    }

    [Fact]
    public void ACauseThatComesBackStartsTheRecoveryAnew()
    {
        Fly();
        Tick(_well with { VisionAge = Milliseconds(600) });
        for (var i = 0; i < 5; i++)
        {
            for (var ticks = 0; ticks < 40; ticks++)
            {
                Tick(_well);
            }

            Tick(_well with { VisionAge = Milliseconds(600) });
        }

        Assert.Equal(FlightState.VisionStale, _supervisor.State);
        Assert.Equal(2, _supervisor.Changes.Count(change => change.To > FlightState.Ready));
    }

    [Theory]
    [InlineData(299, FlightState.Flying)]
    [InlineData(300, FlightState.Slowed)]
    [InlineData(480, FlightState.Slowed)]
    [InlineData(481, FlightState.VisionStale)]
    public void APictureThatWouldBeTooOldAtTheNextTickIsTooOldNow(int ageMilliseconds, FlightState state)
    {
        Fly();
        Tick(_well with { VisionAge = Milliseconds(ageMilliseconds) });

        Assert.Equal(state, _supervisor.State);
    }

    [Theory]
    [InlineData(13)]
    [InlineData(20)]
    public void ZeroVelocityIsSentBeforeThePictureIsHalfASecondOld(int tickMilliseconds)
    {
        var world = World.AllRound();
        world.Frame();
        Fly();
        var lastFrame = _now;
        while (_now - lastFrame < TimeSpan.FromSeconds(2))
        {
            _now += Milliseconds(tickMilliseconds);
            _supervisor.Tick(_now, _well with { VisionAge = _now - lastFrame });
            var sent =
                _supervisor.Supervise(_now, world.Vehicle, new Vector3(3f, 0f, 0f), world.Map).VelocityNed;
            if (sent == Vector3.Zero)
            {
                break;
            }
        }

        Assert.InRange(_now - lastFrame, Milliseconds(460), Milliseconds(500));
    }

    [Theory]
    [InlineData(99, FlightState.Flying)]
    [InlineData(100, FlightState.LoopLate)]
    [InlineData(-1, FlightState.LoopLate)]
    public void ATickThatComesTooLateOrBackwardsHolds(int gapMilliseconds, FlightState state)
    {
        Fly();
        _now += Milliseconds(gapMilliseconds);
        _supervisor.Tick(_now, _well);

        Assert.Equal(state, _supervisor.State);
    }

    [Fact]
    public void WithoutAnyFrameItHolds()
    {
        Tick(_ground);
        Tick(_well with { VisionAge = TimeSpan.MaxValue });

        Assert.Equal(FlightState.VisionStale, _supervisor.State);
    }

    [Fact]
    public void ADeadLearnerIsToldOnceAndChangesNothing()
    {
        Fly();
        var before = _supervisor.Changes.Count;
        Tick(_well with { IsLearnerAlive = false });
        Tick(_well with { IsLearnerAlive = false });

        Assert.Equal(FlightState.Flying, _supervisor.State);
        var told = Assert.Single(_supervisor.Changes.Skip(before));
        Assert.Equal((FlightState.Flying, FlightState.Flying), (told.From, told.To));
        Assert.Contains("learner", told.Reason, StringComparison.OrdinalIgnoreCase);

        Tick(_well);
        Assert.Equal(before + 2, _supervisor.Changes.Count);
    }

    [Fact]
    public void HoldingTooLongLands()
    {
        Fly();
        HoldFor(TimeSpan.FromSeconds(29.9));
        Assert.Equal(FlightState.VisionDead, _supervisor.State);

        HoldFor(TimeSpan.FromSeconds(0.3));
        Assert.Equal(FlightState.Landing, _supervisor.State);
        Assert.Contains("30 s", _supervisor.Reason, StringComparison.Ordinal);

        for (var i = 0; i < 200; i++)
        {
            Tick(_well);
        }

        Assert.Equal(FlightState.Landing, _supervisor.State);
    }

    [Fact]
    public void WithoutALinkNothingCanLandItSoItGoesOnHolding()
    {
        Fly();
        for (var i = 0; i < 40 * 50; i++)
        {
            Tick(_well with { LinkAge = TimeSpan.FromSeconds(10) });
        }

        Assert.Equal(FlightState.LinkLost, _supervisor.State);
    }

    [Fact]
    public void AReturnGoesOnAfterAHold()
    {
        var returning = _well with
        {
            Request = FlightRequest.Return,
        };
        Fly();
        Tick(returning);
        Tick(returning with { VisionAge = Milliseconds(700) });
        Assert.Equal(FlightState.VisionStale, _supervisor.State);
        for (var i = 0; i < 60; i++)
        {
            Tick(returning);
        }

        Assert.Equal(FlightState.Returning, _supervisor.State);
    }

    [Fact]
    public void SlowedOnlyASlowVelocityPasses()
    {
        var world = World.AllRound();
        world.Frame();
        Fly();
        var wanted = new Vector3(3f, 0f, 0f);
        Assert.Equal(
            3f, _supervisor.Supervise(_now, world.Vehicle, wanted, world.Map).VelocityNed.Length(), 3);

        Tick(_well with { VisionAge = Milliseconds(350) });

        Assert.Equal(
            1f, _supervisor.Supervise(_now, world.Vehicle, wanted, world.Map).VelocityNed.Length(), 3);
    }

    [Fact]
    public void ATickWithoutAChangeAllocatesNothing()
    {
        Fly();
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 100; i++)
        {
            Tick(_well);
        }

        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }

    private static TimeSpan Milliseconds(int milliseconds) => TimeSpan.FromMilliseconds(milliseconds);

    private void Tick(in SupervisorInputs inputs)
    {
        _now += Milliseconds(20);
        _supervisor.Tick(_now, inputs);
    }

    private void Fly()
    {
        Tick(_ground);
        Tick(_ground);
        Tick(_well);
        Assert.Equal(FlightState.Flying, _supervisor.State);
    }

    private void HoldFor(TimeSpan time)
    {
        for (var i = 0; i < time / Milliseconds(20); i++)
        {
            Tick(_well with { IsVisionAlive = false });
        }
    }

    private void Cause(string cause)
    {
        if (cause == "late")
        {
            _now += Milliseconds(80);
        }

        Tick(cause switch
        {
            "link" => _well with { LinkAge = Milliseconds(1500) },
            "selftest" => _well with { IsSelfTestPassed = false },
            "vision dead" => _well with { IsVisionAlive = false },
            "vision stale" => _well with { VisionAge = Milliseconds(500) },
            "slow" => _well with { VisionAge = Milliseconds(300) },
            "return" => _well with { Request = FlightRequest.Return },
            "land" => _well with { Request = FlightRequest.Land },
            _ => _well,
        });
    }
}
