using System.Numerics;
using DroneSeal.Flight.Loop;
using DroneSeal.Mavlink.Signing;
using DroneSeal.Sim;

namespace DroneSeal.Flight.Tests.Loop;

/// <summary>What other processes are, and what it does to a flight.</summary>
public sealed class ToldStateTests
{
    [Fact]
    public void ALearnerThatDiesInFlightIsShownAndChangesNothing()
    {
        using var rig = Flight();
        rig.RunUntilUnderWay();

        (rig.Learner.IsRunning, rig.Learner.LastEnd) = (false, "ended by signal 9");
        rig.RunUntilOver();

        Assert.Equal(FlightPhase.Done, rig.Loop.Sequence.Phase);
        Assert.True(rig.HasLogged("learner", "Dead"));
        Assert.Contains(rig.Said, text => text.Contains("learner is dead", StringComparison.Ordinal));
        string[] states = ["Preflight", "Ready", "Flying", "Flying", "Flying", "Landing"];
        var told = rig.Loop.Log.Events.Where(entry => entry.Subject == "supervisor");
        Assert.Equal(states, told.Select(entry => entry.State));
        Assert.Equal(2, rig.Learner.Starts);
    }

    [Theory]
    [InlineData(SelfTestResult.Failed, "fails its self-test")]
    [InlineData(SelfTestResult.NotTold, "has not told")]
    public void WithoutAPassedSelfTestItIsNotArmed(SelfTestResult result, string words)
    {
        using var rig = Flight();
        rig.SelfTest = result;

        rig.Run(20);
        Assert.Equal(FlightPhase.Waiting, rig.Loop.Sequence.Phase);
        Assert.False(rig.Autopilot.IsArmed);
        Assert.True(rig.HasLogged("waiting", words));

        rig.SelfTest = SelfTestResult.Passed;
        rig.RunUntilOver();
        Assert.Equal(FlightPhase.Done, rig.Loop.Sequence.Phase);
    }

    [Theory]
    [InlineData(SelfTestResult.Failed)]
    [InlineData(SelfTestResult.NotTold)]
    public void ASelfTestThatFailsInTheAirHoldsAndThenLands(SelfTestResult result)
    {
        using var rig = Flight();
        rig.RunUntilUnderWay();

        rig.SelfTest = result;
        rig.Step();
        Assert.Equal(FlightState.SelfTestFailed, rig.Moments[^1].Supervisor);
        Assert.Equal(Vector3.Zero, rig.Moments[^1].TargetNed);
        rig.RunUntilOver();

        Assert.Equal(FlightPhase.Failed, rig.Loop.Sequence.Phase);
        Assert.False(rig.Autopilot.IsArmed);
        Assert.Contains(rig.Said, text => text.StartsWith("SelfTestFailed", StringComparison.Ordinal));
    }

    [Fact]
    public void ALinkThatRequiresSignaturesDoesNotHearAnUnsignedAutopilotAndSaysSo()
    {
        var clock = new SigningClock(new NoStore(), DateTimeOffset.UnixEpoch, TimeSpan.Zero);
        var session = new SigningSession(SigningKey.FromPassphrase("cone"), clock);
        using var rig = new LoopRig(
            ObstacleField.Empty,
            SimulatedAutopilotOptions.ReadySoon,
            LoopRig.To(20),
            signing: session.ForLink(SigningPolicy.Require, 1));

        rig.RunUntilOver();

        Assert.Contains("refused for their signature", rig.Loop.Sequence.Failure, StringComparison.Ordinal);
    }

    private static LoopRig Flight() =>
        new(ObstacleField.Empty, SimulatedAutopilotOptions.ReadySoon, LoopRig.To(20));

    private sealed class NoStore : ISigningClockStore
    {
        public SigningClockState Load() => default;

        public bool TrySave(SigningClockState state) => true;
    }
}
