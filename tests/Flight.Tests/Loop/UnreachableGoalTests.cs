using DroneSeal.Flight.Loop;
using DroneSeal.Sim;

namespace DroneSeal.Flight.Tests.Loop;

public sealed class UnreachableGoalTests
{
    private static readonly ObstacleField _fort = new([.. Ring(15, 3)], FieldClasses.Known);

    [Fact]
    public void AGoalBehindAClosedRingIsToldOfHeldForAndLandedFor()
    {
        using var rig = new LoopRig(_fort, SimulatedAutopilotOptions.ReadySoon, Patient(15));

        rig.RunUntil(() => rig.HasLogged("planner", "GoalUnreachable"), seconds: 90);
        rig.RunUntil(() => rig.Autopilot.Truth.VelocityNed.Length() < 0.1f, seconds: 2);
        Assert.Contains(rig.Said, text => text.StartsWith("GoalUnreachable", StringComparison.Ordinal));
        rig.RunUntilOver();
        Assert.Contains("cannot be reached", rig.Loop.Sequence.Failure, StringComparison.Ordinal);
        Assert.Equal(0, rig.Books.Collisions);
    }

    [Fact]
    public void WhenAWayOpensItGoesOnToTheGoal()
    {
        using var rig = new LoopRig(_fort, SimulatedAutopilotOptions.ReadySoon, Patient(15));
        rig.RunUntil(() => rig.HasLogged("planner", "GoalUnreachable"), seconds: 90);

        rig.Show(ObstacleField.Empty);
        rig.RunUntilOver();

        Assert.True(rig.HasLogged("planner", "WayOpen"));
        Assert.True(rig.Loop.Sequence.Phase == FlightPhase.Done, rig.Loop.Sequence.Failure);
    }

    [Fact]
    public void AGoalThatStandsInATreeIsToldWithItsReason()
    {
        var tree = new ObstacleField([new FieldObstacle(12, 0, 0.5f, 8, 1)], FieldClasses.Known);
        using var rig = new LoopRig(tree, SimulatedAutopilotOptions.ReadySoon, LoopRig.To(12));

        rig.RunUntil(() => rig.HasLogged("planner", "GoalUnreachable"), seconds: 90);

        Assert.Contains(rig.Loop.Log.Events, entry =>
            entry.State == "GoalUnreachable" && entry.Reason.Contains("too near", StringComparison.Ordinal));
    }

    private static FlightOptions Patient(float north) =>
        LoopRig.To(north) with { FlightPatience = TimeSpan.FromSeconds(200) };

    private static IEnumerable<FieldObstacle> Ring(float north, float radius)
    {
        const int count = 24;
        for (var i = 0; i < count; i++)
        {
            var (sin, cos) = MathF.SinCos(i * MathF.Tau / count);
            yield return new FieldObstacle(north + (radius * cos), radius * sin, 0.3f, 8, 1);
        }
    }
}
