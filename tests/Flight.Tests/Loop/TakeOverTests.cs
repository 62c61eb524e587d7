using System.Numerics;
using DroneSeal.Flight.Loop;
using DroneSeal.Sim;

namespace DroneSeal.Flight.Tests.Loop;

public sealed class TakeOverTests : IDisposable
{
    private static readonly ObstacleField _wood = new(
        [new FieldObstacle(10, 0.3f, 0.4f, 8, 1), new FieldObstacle(14, -2, 0.4f, 8, 1)], FieldClasses.Known);

    private readonly string _trail = Path.Combine(Path.GetTempPath(), $"trail-{Guid.NewGuid():N}");

    public void Dispose() => File.Delete(_trail);

    [Theory]
    [InlineData(AutopilotKind.ArduCopter)]
    [InlineData(AutopilotKind.Px4)]
    public void AfterAKillInTheAirTheNextProcessStandsFirstAndThenReachesTheGoal(AutopilotKind kind)
    {
        using var rig = UnderWay(kind);
        rig.IsFlightAlive = false;
        rig.Run(3);
        rig.Moments.Clear();

        rig.Restart();
        rig.RunUntil(() => rig.Loop.Sequence.Phase == FlightPhase.TakingOver, seconds: 5);
        var stoodAt = rig.Autopilot.Truth.PositionNed;
        rig.RunUntil(() => rig.Loop.Sequence.Phase == FlightPhase.Flying, seconds: 30);

        var standing = rig.Moments.Where(moment => moment.Phase != FlightPhase.Flying);
        Assert.All(standing, moment => Assert.Equal(Vector3.Zero, moment.TargetNed));
        Assert.InRange((rig.Autopilot.Truth.PositionNed - stoodAt).Length(), 0, 1.5f);
        rig.RunUntil(() => rig.Loop.Sequence.Phase == FlightPhase.AtGoal);
        Assert.InRange((rig.Autopilot.Truth.PositionNed - new Vector3(30, 0, -3)).Length(), 0, 1.5f);
        rig.RunUntilOver();
        Assert.Equal((FlightPhase.Done, 1), (rig.Loop.Sequence.Phase, rig.Loop.Sequence.TakeOvers));
        Assert.Equal(0, rig.Books.Collisions);
    }

    [Fact]
    public void WithoutATrailAnArmedVehicleIsNotTouched()
    {
        using var rig = UnderWay();
        rig.IsFlightAlive = false;
        rig.Run(2);
        rig.Trail = null;

        rig.Restart();
        rig.Run(15);

        Assert.Equal(FlightPhase.Waiting, rig.Loop.Sequence.Phase);
        Assert.Equal(0, rig.Loop.Counters.Targets);
        Assert.True(rig.HasLogged("waiting", "armed already"));
    }

    [Fact]
    public void AnOldTrailMeansHandsOff()
    {
        using var rig = UnderWay();
        rig.IsFlightAlive = false;
        rig.Run(31);

        rig.Restart();
        rig.RunUntilOver();

        Assert.Contains("hands off", rig.Loop.Sequence.Failure, StringComparison.Ordinal);
        Assert.Equal(0, rig.Loop.Counters.Targets);
    }

    [Fact]
    public void AFlightThatWasLandingIsNotBegunAgain()
    {
        using var rig = UnderWay();
        rig.Loop.Sequence.Abort("a test", rig.Now);
        rig.Run(2);
        rig.IsFlightAlive = false;
        rig.RunUntil(() => !rig.Autopilot.IsArmed);

        rig.Restart();
        rig.Run(20);

        Assert.Equal(FlightPhase.Failed, rig.Loop.Sequence.Phase);
        Assert.Contains("broken off in Landing", rig.Loop.Sequence.Failure, StringComparison.Ordinal);
        Assert.False(rig.Autopilot.IsArmed);
    }

    [Fact]
    public void AProcessThatIsKilledAgainAndAgainLands()
    {
        using var rig = UnderWay();
        for (var i = 0; i < 4; i++)
        {
            rig.IsFlightAlive = false;
            rig.Run(1);
            rig.Restart();
            rig.RunUntil(() => rig.Loop.Sequence.Phase > FlightPhase.TakingOff);
        }

        rig.RunUntilOver();

        Assert.Contains("killed 4 times", rig.Loop.Sequence.Failure, StringComparison.Ordinal);
        Assert.False(rig.Autopilot.IsArmed);
    }

    [Fact]
    public void WithoutVisionATakeOverHoldsAndLands()
    {
        using var rig = UnderWay();
        rig.IsFlightAlive = false;
        rig.Run(2);
        rig.Camera.IsSilent = true;

        rig.Restart();
        rig.RunUntilOver();

        Assert.Equal(FlightPhase.Failed, rig.Loop.Sequence.Phase);
        Assert.True(rig.HasLogged("flight", nameof(FlightPhase.Landing)));
        Assert.DoesNotContain(rig.Moments.Where(one => one.Phase == FlightPhase.TakingOver),
            moment => moment.TargetNed != Vector3.Zero);
        Assert.False(rig.Autopilot.IsArmed);
    }

    private LoopRig UnderWay(AutopilotKind kind = AutopilotKind.ArduCopter)
    {
        // PX4 holds by itself when targets stop coming only where it was told to.
        var autopilot = kind == AutopilotKind.ArduCopter
            ? SimulatedAutopilotOptions.ReadySoon
            : new SimulatedAutopilotOptions
            {
                Kind = kind,
                EstimatorReadyAfter = TimeSpan.FromSeconds(1),
                Parameters = new Dictionary<string, float> { ["COM_OBL_RC_ACT"] = 5 },
            };
        var rig = new LoopRig(_wood, autopilot, LoopRig.To(30), _trail);
        rig.RunUntilUnderWay();
        return rig;
    }
}
