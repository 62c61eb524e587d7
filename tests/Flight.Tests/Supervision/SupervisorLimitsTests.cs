using System.Numerics;

namespace DroneSeal.Flight.Tests;

/// <summary>At which moment the supervisor steps in.</summary>
public sealed class SupervisorLimitsTests : SupervisorRig
{
    [Theory]
    [InlineData(299, FlightState.Flying)]
    [InlineData(300, FlightState.Slowed)]
    [InlineData(480, FlightState.Slowed)]
    [InlineData(481, FlightState.VisionStale)]
    public void APictureThatWouldBeTooOldAtTheNextTickIsTooOldNow(int ageMilliseconds, FlightState state)
    {
        Fly();
        Tick(Well with { VisionAge = Milliseconds(ageMilliseconds) });

        Assert.Equal(state, Supervisor.State);
    }

    [Theory]
    [InlineData(13)]
    [InlineData(20)]
    public void ZeroVelocityIsSentBeforeThePictureIsHalfASecondOld(int tickMilliseconds)
    {
        var world = World.AllRound();
        world.Frame();
        Fly();
        var lastFrame = Now;
        while (Now - lastFrame < TimeSpan.FromSeconds(2))
        {
            Now += Milliseconds(tickMilliseconds);
            Supervisor.Tick(Now, Well with { VisionAge = Now - lastFrame });
            var sent =
                Supervisor.Supervise(Now, world.Vehicle, new Vector3(3f, 0f, 0f), world.Map).VelocityNed;
            if (sent == Vector3.Zero)
            {
                break;
            }
        }

        Assert.InRange(Now - lastFrame, Milliseconds(460), Milliseconds(500));
    }

    [Theory]
    [InlineData(99, FlightState.Flying)]
    [InlineData(100, FlightState.LoopLate)]
    [InlineData(-1, FlightState.LoopLate)]
    public void ATickThatComesTooLateOrBackwardsHolds(int gapMilliseconds, FlightState state)
    {
        Fly();
        Now += Milliseconds(gapMilliseconds);
        Supervisor.Tick(Now, Well);

        Assert.Equal(state, Supervisor.State);
    }

    [Fact]
    public void WithoutAnyFrameItHolds()
    {
        Tick(Ground);
        Tick(Well with { VisionAge = TimeSpan.MaxValue });

        Assert.Equal(FlightState.VisionStale, Supervisor.State);
    }

    [Fact]
    public void HoldingTooLongLands()
    {
        Fly();
        HoldFor(TimeSpan.FromSeconds(29.9));
        Assert.Equal(FlightState.VisionDead, Supervisor.State);

        HoldFor(TimeSpan.FromSeconds(0.3));
        Assert.Equal(FlightState.Landing, Supervisor.State);
        Assert.Contains("30 s", Supervisor.Reason, StringComparison.Ordinal);

        for (var i = 0; i < 200; i++)
        {
            Tick(Well);
        }

        Assert.Equal(FlightState.Landing, Supervisor.State);
    }

    [Fact]
    public void WithoutALinkNothingCanLandItSoItGoesOnHolding()
    {
        Fly();
        for (var i = 0; i < 40 * 50; i++)
        {
            Tick(Well with { LinkAge = TimeSpan.FromSeconds(10) });
        }

        Assert.Equal(FlightState.LinkLost, Supervisor.State);
    }

    [Fact]
    public void TimeWithoutALinkIsNoPartOfTheHoldThatFollows()
    {
        Fly();
        HoldFor(TimeSpan.FromSeconds(10));
        for (var i = 0; i < 40 * 50; i++)
        {
            Tick(Well with { IsVisionAlive = false, LinkAge = TimeSpan.FromSeconds(10) });
        }

        HoldFor(TimeSpan.FromSeconds(1.2));
        Assert.Equal(FlightState.VisionDead, Supervisor.State);
        HoldFor(TimeSpan.FromSeconds(18));
        Assert.Equal(FlightState.VisionDead, Supervisor.State);

        HoldFor(TimeSpan.FromSeconds(2));
        Assert.Equal(FlightState.Landing, Supervisor.State);
        Assert.Contains("30 s", Supervisor.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void SlowedOnlyASlowVelocityPasses()
    {
        var world = World.AllRound();
        world.Frame();
        Fly();
        var wanted = new Vector3(3f, 0f, 0f);
        Assert.Equal(
            3f, Supervisor.Supervise(Now, world.Vehicle, wanted, world.Map).VelocityNed.Length(), 3);

        Tick(Well with { VisionAge = Milliseconds(350) });

        Assert.Equal(
            1f, Supervisor.Supervise(Now, world.Vehicle, wanted, world.Map).VelocityNed.Length(), 3);
    }

    private void HoldFor(TimeSpan time)
    {
        for (var i = 0; i < time / Milliseconds(20); i++)
        {
            Tick(Well with { IsVisionAlive = false });
        }
    }
}
