using System.Numerics;
using DroneSeal.Flight.Loop;
using DroneSeal.Mavlink.Messages;
using DroneSeal.Sim;

namespace DroneSeal.Flight.Tests.Loop;

/// <summary>What an estimator does that loses itself in the air.</summary>
public sealed class PositionJumpTests
{
    private static readonly ObstacleField _wood = new(
        [new FieldObstacle(15, 0.3f, 0.4f, 8, 1), new FieldObstacle(15, -4, 0.4f, 8, 1)], FieldClasses.Known);

    [Theory]
    [InlineData(0.8f, false)]
    [InlineData(3f, true)]
    public void AJumpOfThePositionMakesWhatIsRememberedWorthless(float meters, bool isForgotten)
    {
        using var rig = Rig();
        rig.RunUntilUnderWay();
        rig.RunUntil(() => rig.Loop.Map.Count > 0);
        rig.Camera.IsSilent = true;

        rig.Relay.Position = position => position with { Y = position.Y + meters };
        rig.Run(0.1);

        Assert.Equal(isForgotten, rig.Loop.Map.Count == 0);
        Assert.Equal(isForgotten, rig.HasLogged("map", "Forgotten"));
    }

    [Fact]
    public void AGapInTheWordsIsNoJump()
    {
        using var rig = Rig();
        rig.RunUntilUnderWay();
        rig.RunUntil(() => rig.Loop.Map.Count > 0);

        rig.Cut(isCut: true);
        rig.Run(2);
        rig.Cut(isCut: false);
        rig.Run(1);

        Assert.False(rig.HasLogged("map", "Forgotten"));
    }

    [Fact]
    public void AnEstimatorWithoutAGoodPositionHoldsAndThenLands()
    {
        using var rig = Rig();
        rig.RunUntilUnderWay();

        rig.Relay.Estimator =
            report => report with { Flags = EkfStatusFlags.Attitude | EkfStatusFlags.ConstPosMode };
        rig.Run(2);
        Assert.Equal(FlightState.PositionLost, rig.Moments[^1].Supervisor);
        Assert.Equal(Vector3.Zero, rig.Moments[^1].TargetNed);
        rig.RunUntilOver();

        Assert.Equal(FlightPhase.Failed, rig.Loop.Sequence.Phase);
        Assert.False(rig.Autopilot.IsArmed);
    }

    [Fact]
    public void AnEstimatorThatIsNotHeardAnyMoreHoldsUntilItIs()
    {
        using var rig = Rig();
        rig.RunUntilUnderWay();

        rig.Relay.LosesEstimator = true;
        rig.Run(1.4);
        Assert.Equal(FlightState.Flying, rig.Moments[^1].Supervisor);
        rig.Run(1.4);
        Assert.Equal(FlightState.PositionLost, rig.Moments[^1].Supervisor);
        Assert.Equal(Vector3.Zero, rig.Moments[^1].TargetNed);

        rig.Relay.LosesEstimator = false;
        rig.RunUntilOver();
        Assert.Equal(FlightPhase.Done, rig.Loop.Sequence.Phase);
    }

    [Fact]
    public void APositionThatIsLostWhileArmingIsAskedForIsWaitedForAgain()
    {
        using var rig = Rig();
        rig.RunUntil(() => rig.Loop.Sequence.Phase == FlightPhase.EnteringMode);
        rig.RunUntil(() => rig.Autopilot.ModeName == "GUIDED");
        rig.Relay.LosesCommands = true;
        rig.RunUntil(() => rig.Loop.Sequence.Phase == FlightPhase.Arming);

        rig.Relay.Estimator = report => report with { Flags = EkfStatusFlags.Attitude };
        rig.Run(1);
        rig.Relay.LosesCommands = false;
        rig.Run(10);
        Assert.Equal(FlightPhase.Waiting, rig.Loop.Sequence.Phase);
        Assert.False(rig.Autopilot.IsArmed);

        rig.Relay.Estimator = null;
        rig.RunUntilOver();
        Assert.Equal(FlightPhase.Done, rig.Loop.Sequence.Phase);
    }

    [Fact]
    public void AfterAShortLossOfThePositionTheFlightGoesOn()
    {
        using var rig = Rig();
        rig.RunUntilUnderWay();

        rig.Relay.Estimator = report => report with { Flags = EkfStatusFlags.Attitude };
        rig.Run(2);
        rig.Relay.Estimator = null;
        rig.RunUntilOver();

        Assert.Equal(FlightPhase.Done, rig.Loop.Sequence.Phase);
        Assert.Equal(0, rig.Books.Collisions);
    }

    private static LoopRig Rig() =>
        new(_wood, SimulatedAutopilotOptions.ReadySoon, LoopRig.To(30), isRelayed: true);
}
