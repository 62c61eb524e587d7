using System.Numerics;
using DroneSeal.Flight.Loop;
using DroneSeal.Sim;

namespace DroneSeal.Flight.Tests.Loop;

public sealed class LookAboutTests
{
    [Fact]
    public void BeforeItFliesItLooksToBothSidesAndStaysWhereItIs()
    {
        var options = LoopRig.To(12) with { LookFirst = TimeSpan.FromSeconds(8) };
        using var rig = new LoopRig(ObstacleField.Empty, SimulatedAutopilotOptions.ReadySoon, options);
        rig.RunUntil(() => rig.Loop.Sequence.Phase == FlightPhase.Flying);
        var start = rig.Autopilot.Truth.PositionNed;
        var (left, right, farthest) = (0f, 0f, 0f);
        for (var end = rig.Now + options.LookFirst; rig.Now < end; rig.Step())
        {
            var off = rig.Autopilot.Truth.YawRadians;
            (left, right) = (MathF.Min(left, off), MathF.Max(right, off));
            farthest = MathF.Max(farthest, Vector3.Distance(start, rig.Autopilot.Truth.PositionNed));
        }

        Assert.InRange(left, -1.2f, -0.6f);
        Assert.InRange(right, 0.6f, 1.2f);
        Assert.InRange(farthest, 0f, 0.3f);

        rig.RunUntilOver();
        Assert.True(rig.Loop.Sequence.HasReachedGoal, rig.Loop.Sequence.Reason);
    }
}
