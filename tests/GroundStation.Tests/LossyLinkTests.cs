using DroneSeal.GroundStation.Tests.Peers;
using DroneSeal.Host.Ground;
using DroneSeal.Mavlink;

namespace DroneSeal.GroundStation.Tests;

/// <summary>A link that loses 30 %, takes half a second each way and repeats: every command completes or says
/// why within ten seconds of being given, and nothing is done twice.</summary>
public sealed class LossyLinkTests
{
    private const int Trials = 100;

    private static readonly LoopbackOptions _bad = new()
    {
        Loss = 0.3,
        Duplicates = 0.1,
        Reordering = 0.1,
        Delay = TimeSpan.FromSeconds(0.5),
        HoldBack = TimeSpan.FromSeconds(0.2),
    };

    // To be heard at all, five seconds at most; then ten for the answer, and a step.
    private static readonly TimeSpan _most = TimeSpan.FromSeconds(15.5);

    [Fact]
    public void WhenTheLinkIsBadEachFlightCommandEndsInTimeAndIsDoneOnce()
    {
        var done = 0;
        for (var i = 0; i < Trials; i++)
        {
            using var ground = new TestGround();
            var autopilot = FakeAutopilot.On(ground.Wire("test:1", _bad, seed: i));
            ground.Peer(autopilot.Step);

            var outcome = ground.Run("arm", "--yes", "--link", "test:1", "--vehicle", "1");

            Assert.True(outcome.Took <= _most, $"trial {i} took {outcome.Took}");
            Assert.True(outcome.Code == ExitCode.Done || outcome.Complaints.Length > 0);
            Assert.True(outcome.Code != ExitCode.Done || autopilot.IsArmed);
            Assert.InRange(autopilot.ArmChanges, 0, 1);
            done += outcome.Code == ExitCode.Done ? 1 : 0;
        }

        Assert.InRange(done, Trials * 95 / 100, Trials);
    }

    [Fact]
    public void WhenTheLinkIsBadEachOrderToTheEditorEndsInTimeAndIsDoneOnce()
    {
        var done = 0;
        for (var i = 0; i < Trials; i++)
        {
            using var ground = new TestGround();
            var settings = new GroundSettings { AllowsUnsigned = true };
            using var agent = new FakeAgent(ground.Wire("test:1", _bad, seed: 1000 + i), settings);
            ground.Peer(agent.Step);

            var outcome = ground.Run("edits", "revert", "--yes", "--link", "test:1", "--vehicle", "1");

            ground.Time.Advance(TimeSpan.FromSeconds(3));
            Assert.True(outcome.Took <= _most, $"trial {i} took {outcome.Took}");
            Assert.True(outcome.Code == ExitCode.Done || outcome.Complaints.Length > 0);
            Assert.InRange(agent.Editor.Orders.Count, outcome.Code == ExitCode.Done ? 1 : 0, 1);
            done += outcome.Code == ExitCode.Done ? 1 : 0;
        }

        Assert.InRange(done, Trials * 95 / 100, Trials);
    }

    [Fact]
    public void WhenTheLinkIsBadAListOfEditsIsWholeAllTheSame()
    {
        using var ground = new TestGround();
        using var agent = new FakeAgent(ground.Wire("test:1", _bad, seed: 5), new GroundSettings());
        for (var i = 1; i <= 15; i++)
        {
            agent.Editor.Edits.Add(new Mavlink.Messages.EditOutcome { EditId = (ulong)i, Reason = "loss" });
        }

        ground.Peer(agent.Step);

        var outcome = ground.Run("edits", "list", "--link", "test:1", "-t", "30");

        Assert.Equal(ExitCode.Done, outcome.Code);
        Assert.EndsWith("15 edits\n", outcome.Text, StringComparison.Ordinal);
    }
}
