using DroneSeal.GroundStation.Tests.Peers;
using DroneSeal.Host.Ground;
using DroneSeal.Mavlink;
using DroneSeal.Mavlink.Messages;

namespace DroneSeal.GroundStation.Tests;

/// <summary>One page of what is well and what is not.</summary>
public sealed class DoctorTests : IDisposable
{
    private readonly TestGround _ground = new();
    private readonly FakeAutopilot _autopilot;
    private readonly FakeAgent _agent;
    private TimeSpan _clockError;

    public DoctorTests()
    {
        _autopilot = FakeAutopilot.On(_ground.Wire("test:autopilot"));
        _autopilot.Parameters["GUID_TIMEOUT"] = 0.5f;
        _agent = new FakeAgent(
            _ground.Wire("test:agent"), new GroundSettings(), utc: () => _ground.Time.Utc + _clockError);
        _agent.Service.Vision = new VisionState { FramesPerSecond = 14, LatencyP50 = 40, LatencyP99 = 60 };
        _ground.Peer(_autopilot.Step);
        _ground.Peer(_agent.Step);
    }

    public void Dispose()
    {
        _agent.Dispose();
        _ground.Dispose();
    }

    [Fact]
    public void WhenNothingIsToMendItEndsWell()
    {
        var outcome = Run();

        Assert.True(outcome.Code == ExitCode.Done, outcome.Text + outcome.Complaints);
        Assert.Contains(
            "good  versions               agent and this station are", outcome.Text, StringComparison.Ordinal);
        Assert.Contains("good  clock of the agent", outcome.Text, StringComparison.Ordinal);
        Assert.Contains("good  camera                 14.0 frames/s", outcome.Text, StringComparison.Ordinal);
        Assert.Contains(" 0 to mend before flying", outcome.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void WhenTheAgentsClockIsWrongItIsToMend()
    {
        _clockError = TimeSpan.FromMinutes(-5);

        var outcome = Run();

        Assert.Equal(ExitCode.CheckFailed, outcome.Code);
        Assert.Contains(
            "MEND  clock of the agent     5 min behind this machine's", outcome.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void WhenAvoidanceIsWeakItIsToMend()
    {
        _autopilot.Parameters["GUID_TIMEOUT"] = 3;

        var outcome = Run();

        Assert.Equal(ExitCode.CheckFailed, outcome.Code);
        Assert.Contains("MEND  GUID_TIMEOUT           is 3: flies on", outcome.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void WhenTheAgentIsGettingReadyItSaysThatAndNoMore()
    {
        using var starting = new MavlinkConnection(_ground.Wire("test:starting"), new MavlinkAddress(1, 191));
        _ground.Peer(now => starting.Send(
            new Heartbeat
            {
                Type = MavType.OnboardController,
                Autopilot = MavAutopilot.Invalid,
                SystemStatus = MavState.Boot,
            },
            now));

        var outcome = _ground.Run("doctor", "--link", "test:starting");

        Assert.Equal(ExitCode.CheckFailed, outcome.Code);
        Assert.Contains(
            "MEND  agent                  it is up and still getting ready",
            outcome.Text,
            StringComparison.Ordinal);
        Assert.DoesNotContain("camera", outcome.Text, StringComparison.Ordinal);
    }

    private TestGround.Outcome Run() =>
        _ground.Run("doctor", "--link", "test:autopilot", "--link", "test:agent");
}
