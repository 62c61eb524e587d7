using System.Numerics;
using DroneSeal.Flight.Loop;
using DroneSeal.Flight.Preflight;
using DroneSeal.Sim;

namespace DroneSeal.Flight.Tests.Loop;

public sealed class ControlLoopTests
{
    private static readonly ObstacleField _wood = new(
        [new FieldObstacle(10, 0.3f, 0.4f, 8, 1), new FieldObstacle(14, -2, 0.4f, 8, 1)], FieldClasses.Known);

    [Fact]
    public void AWholeFlightGoesRoundTheTreesReachesTheGoalAndLands()
    {
        using var rig = new LoopRig(_wood, SimulatedAutopilotOptions.ReadySoon, LoopRig.To(22));

        rig.RunUntilOver();

        Assert.Equal(FlightPhase.Done, rig.Loop.Sequence.Phase);
        Assert.Equal(0, rig.Books.Collisions);
        Assert.InRange(rig.Loop.Sequence.GoalErrorMeters!.Value, 0, 1.5f);
        Assert.False(rig.Autopilot.IsArmed);
    }

    [Fact]
    public void EveryPhaseIsWrittenDownInOrderWithAReason()
    {
        using var rig = new LoopRig(ObstacleField.Empty, SimulatedAutopilotOptions.ReadySoon, LoopRig.To(8));

        rig.RunUntilOver();

        var phases = rig.Loop.Log.Events.Where(entry => entry.Subject == "flight").ToList();
        string[] expected =
        [
            "Preflight", "Waiting", "EnteringMode", "Arming", "TakingOff", "Flying", "AtGoal", "Landing",
            "Done",
        ];
        Assert.Equal(expected, phases.Select(entry => entry.State));
        Assert.All(phases, entry => Assert.NotEmpty(entry.Reason));
    }

    [Fact]
    public void AnEstimatorThatNeedsFortySecondsIsWaitedFor()
    {
        var slow =
            SimulatedAutopilotOptions.ReadySoon with { EstimatorReadyAfter = TimeSpan.FromSeconds(41) };
        using var rig = new LoopRig(ObstacleField.Empty, slow, LoopRig.To(8));

        rig.RunUntilOver();

        Assert.Equal(FlightPhase.Done, rig.Loop.Sequence.Phase);
        Assert.Contains(rig.Loop.Log.Events, entry =>
            entry.Subject == "waiting" && entry.State.Contains("position", StringComparison.Ordinal));
    }

    [Fact]
    public void Px4StreamsFirstClimbsByTargetsAndReachesTheGoal()
    {
        var px4 = new SimulatedAutopilotOptions
        {
            Kind = AutopilotKind.Px4,
            EstimatorReadyAfter = TimeSpan.FromSeconds(1),
        };
        using var rig = new LoopRig(_wood, px4, LoopRig.To(22));

        rig.RunUntilOver();

        Assert.True(rig.Loop.Sequence.Phase == FlightPhase.Done, rig.Loop.Sequence.Failure);
        Assert.Equal(0, rig.Books.Collisions);
    }

    [Fact]
    public void ATimeoutThatMayBeSetIsSetAndReadBack()
    {
        using var rig = new LoopRig(ObstacleField.Empty, SimulatedAutopilotOptions.ReadySoon, LoopRig.To(8));

        rig.RunUntil(() => rig.Loop.Sequence.PreflightReport is not null);

        Assert.Equal(0.5f, rig.Autopilot.ParameterOf("GUID_TIMEOUT"));
        Assert.Equal(PreflightRules.LongestTimeout, rig.Loop.Sequence.PreflightReport!.AutopilotTimeout);
    }

    [Fact]
    public void ATimeoutThatMayNotBeSetLowersTheSpeedLimit()
    {
        var options =
            LoopRig.To(8) with { MaySetParameters = false, Limits = new VehicleLimits { MaxSpeed = 8 } };
        using var rig = new LoopRig(ObstacleField.Empty, SimulatedAutopilotOptions.ReadySoon, options);

        rig.RunUntil(() => rig.Loop.Sequence.PreflightReport is not null);

        var report = rig.Loop.Sequence.PreflightReport!;
        Assert.Equal(3, rig.Autopilot.ParameterOf("GUID_TIMEOUT"));
        Assert.Equal(TimeSpan.FromSeconds(3), report.AutopilotTimeout);
        Assert.InRange(report.SpeedLimitMetersPerSecond, 1, 5);
        Assert.Contains(report.Advice, advice => advice.Name == "GUID_TIMEOUT");
    }

    [Fact]
    public void AnAutopilotThatWouldFlyOnForHalfAMinuteIsNotFlown()
    {
        var endless = SimulatedAutopilotOptions.ReadySoon with
        {
            Parameters = new Dictionary<string, float> { ["GUID_TIMEOUT"] = 30 },
        };
        var options = LoopRig.To(8) with { MaySetParameters = false };
        using var rig = new LoopRig(ObstacleField.Empty, endless, options);

        rig.RunUntilOver();

        Assert.Equal(FlightPhase.Failed, rig.Loop.Sequence.Phase);
        Assert.Contains("GUID_TIMEOUT is 30", rig.Loop.Sequence.Failure, StringComparison.Ordinal);
    }

    [Fact]
    public void TheAutopilotsMarginOfTwoMetersIsKeptWhereThereIsRoom()
    {
        var heard = SimulatedAutopilotOptions.ReadySoon with
        {
            Parameters = new Dictionary<string, float> { ["PRX1_TYPE"] = 2 },
        };
        var options = LoopRig.To(22) with { MaySetParameters = false };
        using var rig = new LoopRig(_wood, heard, options);

        rig.RunUntilOver();

        Assert.True(rig.Loop.Sequence.Phase == FlightPhase.Done, rig.Loop.Sequence.Failure);
        Assert.InRange(rig.Books.MinimumClearanceMeters, 1.5f, 20f);
    }

    [Fact]
    public void WhenVisionFreezesZeroIsSentWithinHalfASecondOfTheLastNewPicture()
    {
        using var rig = new LoopRig(_wood, SimulatedAutopilotOptions.ReadySoon, LoopRig.To(30));
        rig.RunUntilUnderWay();
        rig.Moments.Clear();

        rig.Camera.IsFrozen = true;
        rig.Step();
        rig.RunUntil(() => rig.Moments[^1].TargetNed == Vector3.Zero, seconds: 2);

        Assert.True(
            rig.Moments[^1].VisionAge <= TimeSpan.FromMilliseconds(500), $"{rig.Moments[^1].VisionAge}");
        Assert.Equal(FlightState.VisionStale, rig.Moments[^1].Supervisor);
    }

    [Fact]
    public void FrozenVisionLandsAfterAWhileAndTheFlightHasFailed()
    {
        using var rig = new LoopRig(_wood, SimulatedAutopilotOptions.ReadySoon, LoopRig.To(30));
        rig.RunUntilUnderWay();

        rig.Camera.IsFrozen = true;
        rig.RunUntilOver();

        Assert.Equal(FlightPhase.Failed, rig.Loop.Sequence.Phase);
        Assert.False(rig.Autopilot.IsArmed);
        Assert.Equal(0, rig.Books.Collisions);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void AfterACutTheFlightGoesOnToTheGoal(double seconds)
    {
        using var rig = new LoopRig(_wood, SimulatedAutopilotOptions.ReadySoon, LoopRig.To(22));
        rig.RunUntilUnderWay();

        rig.Cut(isCut: true);
        var end = rig.Now + TimeSpan.FromSeconds(seconds);
        rig.RunUntil(() => rig.Now >= end);
        rig.Cut(isCut: false);
        rig.RunUntilOver();

        Assert.Equal(FlightPhase.Done, rig.Loop.Sequence.Phase);
        Assert.Equal(0, rig.Books.Collisions);
        Assert.Contains(rig.Loop.Log.Events, entry => entry.State == nameof(FlightState.LinkLost));
    }

    [Fact]
    public void TheArmSwitchHoldsTheFlightOnTheGroundWithWords()
    {
        using var rig = new LoopRig(ObstacleField.Empty, SimulatedAutopilotOptions.ReadySoon, LoopRig.To(8));
        rig.Pins.IsArmInhibited = true;

        rig.RunUntil(() => rig.Now > TimeSpan.FromSeconds(20));
        Assert.Equal(FlightPhase.Waiting, rig.Loop.Sequence.Phase);
        Assert.False(rig.Autopilot.IsArmed);
        Assert.Contains(
            rig.Loop.Log.Events, entry => entry.State.Contains("arm switch", StringComparison.Ordinal));

        rig.Pins.IsArmInhibited = false;
        rig.RunUntilOver();
        Assert.Equal(FlightPhase.Done, rig.Loop.Sequence.Phase);
    }

    [Fact]
    public void WithoutAnAutopilotTheFlightFailsWithWords()
    {
        using var rig = new LoopRig(ObstacleField.Empty, SimulatedAutopilotOptions.ReadySoon, LoopRig.To(8));
        rig.Cut(isCut: true);

        rig.RunUntilOver();

        Assert.Equal(FlightPhase.Failed, rig.Loop.Sequence.Phase);
        Assert.Contains("no heartbeat", rig.Loop.Sequence.Failure, StringComparison.Ordinal);
    }

    [Fact]
    public void AnAbortInTheAirLands()
    {
        using var rig = new LoopRig(_wood, SimulatedAutopilotOptions.ReadySoon, LoopRig.To(30));
        rig.RunUntilUnderWay();

        rig.Loop.Sequence.Abort("stopped by the user", rig.Now);
        rig.RunUntilOver();

        Assert.Equal("stopped by the user", rig.Loop.Sequence.Failure);
        Assert.False(rig.Autopilot.IsArmed);
    }

    [Fact]
    public void TargetsAreNeverFartherApartThanFiftyMilliseconds()
    {
        using var rig = new LoopRig(_wood, SimulatedAutopilotOptions.ReadySoon, LoopRig.To(22));

        rig.RunUntilOver();

        Assert.InRange(rig.Loop.Counters.TargetGap.Longest, TimeSpan.Zero, TimeSpan.FromMilliseconds(50));
        Assert.InRange(rig.Loop.Counters.TargetHz, 20, 100);
    }

    [Fact]
    public void TheLampFollowsTheFlight()
    {
        using var rig = new LoopRig(ObstacleField.Empty, SimulatedAutopilotOptions.ReadySoon, LoopRig.To(8));

        rig.RunUntilUnderWay();

        Assert.True(rig.Pins.IsLedOn);
        Assert.False(rig.Pins.IsBuzzerOn);
    }
}
