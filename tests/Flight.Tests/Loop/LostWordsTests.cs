using System.Numerics;
using DroneSeal.Flight.Loop;
using DroneSeal.Sim;

namespace DroneSeal.Flight.Tests.Loop;

/// <summary>What is done while the autopilot's words do not come, or are no good.</summary>
public sealed class LostWordsTests
{
    private static readonly SimulatedAutopilotOptions _px4 = new()
    {
        Kind = AutopilotKind.Px4,
        EstimatorReadyAfter = TimeSpan.FromSeconds(1),
    };

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void AClimbByTargetsStopsWhenTheHeightIsNotKnownAnyMore(bool isSilent)
    {
        using var rig = new LoopRig(ObstacleField.Empty, _px4, LoopRig.To(20), isRelayed: true);
        rig.RunUntilClimbing();

        rig.CutWords(isSilent);
        rig.Relay.Position = position => position with { Z = float.NaN };
        rig.Run(2);
        Assert.Equal(Vector3.Zero, rig.Moments[^1].TargetNed);
        Assert.Equal(FlightState.LinkLost, rig.Moments[^1].Supervisor);

        var highest = 0f;
        rig.RunUntil(() =>
        {
            highest = MathF.Max(highest, -rig.Autopilot.Truth.PositionNed.Z);
            return !rig.Autopilot.IsArmed;
        });
        Assert.InRange(highest, 0, 3);
    }

    [Fact]
    public void AClimbByTargetsStandsWhileNoPictureComes()
    {
        using var rig = new LoopRig(ObstacleField.Empty, _px4, LoopRig.To(20));
        rig.RunUntilClimbing();

        rig.Camera.IsFrozen = true;
        rig.Run(1);
        Assert.Equal(Vector3.Zero, rig.Moments[^1].TargetNed);

        rig.Camera.IsFrozen = false;
        rig.RunUntilOver();
        Assert.Equal(FlightPhase.Done, rig.Loop.Sequence.Phase);
    }

    [Theory]
    [InlineData(300)]
    [InlineData(400)]
    [InlineData(450)]
    public void InAShortSilenceThePlaceGoesOnWithTheVelocity(int milliseconds)
    {
        using var rig = new LoopRig(ObstacleField.Empty, SimulatedAutopilotOptions.ReadySoon, LoopRig.To(60));
        rig.RunUntilUnderWay();
        rig.Run(2);

        rig.CutWords(isCut: true);
        rig.Run(milliseconds * 0.001);

        var error = rig.Moments[^1].State!.Value.PositionNed - rig.Autopilot.Truth.PositionNed;
        Assert.InRange(error.Length(), 0, 0.25f);
    }

    [Fact]
    public void WhileWordsComeSeldomItFliesSlowly()
    {
        using var rig = new LoopRig(ObstacleField.Empty, SimulatedAutopilotOptions.ReadySoon, LoopRig.To(60));
        rig.RunUntilUnderWay();

        for (var i = 0; i < 10; i++)
        {
            rig.CutWords(isCut: true);
            rig.Run(0.3);
            rig.CutWords(isCut: false);
            rig.Run(0.2);
        }

        Assert.Equal(FlightState.Slowed, rig.Moments[^1].Supervisor);
        Assert.InRange(rig.Autopilot.Truth.VelocityNed.Length(), 0.5f, 1.2f);
    }
}
