using System.Text;
using DroneSeal.Mavlink;
using DroneSeal.Mavlink.Messages;

namespace DroneSeal.Sim.Tests;

/// <summary>What the autopilot says and answers before anything flies.</summary>
public sealed class ConnectionTests
{
    [Fact]
    public void WhenNothingWasAskedForOnlyHeartbeatsComeOnceASecond()
    {
        using var companion = new Companion
        {
            SendsDistances = false,
        };

        companion.For(10);

        Assert.Equal([0u], companion.Arrivals.Keys);
        Assert.InRange(companion.Count(0), 10, 11);
        Assert.Equal(MavType.Quadrotor, companion.Heartbeat.Type);
        Assert.Equal(MavAutopilot.Ardupilotmega, companion.Heartbeat.Autopilot);
        Assert.Equal(3, companion.Heartbeat.MavlinkVersion);
        Assert.Equal(MavState.Standby, companion.Heartbeat.SystemStatus);
    }

    [Theory]
    [InlineData(32, 20)]
    [InlineData(30, 50)]
    [InlineData(33, 10)]
    [InlineData(193, 2)]
    public void WhenARateIsAskedForItIsAcceptedAtOnceAndThenExact(uint messageId, float hertz)
    {
        using var companion = new Companion();
        companion.For(3);

        var (result, after) = companion.Ask(MavCommand.SetMessageInterval, messageId, 1e6f / hertz);
        companion.For(0.999);
        companion.Arrivals.Remove(messageId);
        companion.For(10);

        Assert.Equal(MavResult.Accepted, result);
        Assert.InRange(after.TotalMilliseconds, 2, 6);
        Assert.InRange(companion.Count(messageId), (10 * hertz) - 1, (10 * hertz) + 1);
    }

    [Fact]
    public void WhenTheEstimatorIsNotReadyThereIsNoPosition()
    {
        using var companion = new Companion(new SimulatedAutopilotOptions());
        companion.AskFor(LocalPositionNed.MessageId, 20);

        companion.For(40);
        Assert.Equal(0, companion.Count(LocalPositionNed.MessageId));
        companion.For(2);

        Assert.InRange(companion.Arrivals[LocalPositionNed.MessageId][0].TotalSeconds, 40.9, 41.2);
    }

    [Fact]
    public void WhenTheLinkIsTcpABannerComesFirst()
    {
        var link = new WrittenLink();
        using var autopilot = new SimulatedAutopilot(SimulatedAutopilotOptions.ReadySoon);
        autopilot.Attach(link);

        autopilot.Step(TimeSpan.Zero);
        autopilot.Step(TimeSpan.FromSeconds(1));

        var bytes = link.Written.ToArray();
        Assert.StartsWith(
            "\r\nInit ArduCopter", Encoding.ASCII.GetString(bytes, 0, 40), StringComparison.Ordinal);
        Assert.Contains((byte)0xFD, bytes);
    }

    [Fact]
    public void WhenACommandIsNotKnownItIsUnsupported()
    {
        using var companion = new Companion();

        Assert.Equal(MavResult.Unsupported, companion.Ask((MavCommand)31000).Result);
        Assert.Equal(MavResult.Unsupported, companion.Ask(MavCommand.DoSetServo).Result);
    }

    [Fact]
    public void WhenACommandIsForAnotherSystemItIsPassedOver()
    {
        using var companion = new Companion();

        companion.Send(
            new CommandLong { TargetSystem = 9, TargetComponent = 1, Command = MavCommand.DoSetServo });
        companion.For(1);

        Assert.Empty(companion.Answers);
    }

    [Fact]
    public void WhenItsVersionIsAskedForItComes()
    {
        using var companion = new Companion();

        var (result, _) = companion.Ask(MavCommand.RequestMessage, AutopilotVersion.MessageId);

        Assert.Equal(MavResult.Accepted, result);
        Assert.Equal(1, companion.Count(AutopilotVersion.MessageId));
    }

    [Fact]
    public void WhenTimeIsAskedForTheQuestionComesBackWithItsTime()
    {
        using var companion = new Companion();
        companion.For(2);

        companion.Send(new TimeSync { Ts1 = 1234 });
        companion.For(0.1);

        Assert.Equal(1234, companion.Sync.Ts1);
        Assert.InRange(companion.Sync.Tc1, 2_000_000_000, 2_010_000_000);
    }

    [Fact]
    public void WhenTheMissionIsAskedForThereIsNone()
    {
        using var companion = new Companion();

        companion.Send(new MissionRequestList { TargetSystem = 1, TargetComponent = 1 });
        companion.For(0.1);

        Assert.Equal(1, companion.Count(MissionCount.MessageId));
    }

    [Fact]
    public void WhenDistancesAreSentTheyComeBackAsEightSensors()
    {
        using var companion = new Companion
        {
            SendsDistances = false,
        };
        companion.Routine = () => companion.SendDistances(2001, (0, 800), (4, 500), (9, 300), (68, 700));
        companion.AskFor(DistanceSensor.MessageId, 10);

        companion.For(1);

        Assert.Equal([10, 11, 12, 13, 14, 15, 16, 17], companion.Sensors.Keys.Order().Select(id => (int)id));
        Assert.Equal(500, companion.Sensors[10].CurrentDistance);
        Assert.Equal(300, companion.Sensors[11].CurrentDistance);
        Assert.Equal(2000, companion.Sensors[14].CurrentDistance);
        Assert.Equal(MavSensorOrientation.Yaw45, companion.Sensors[11].Orientation);
    }

    [Fact]
    public void WhenItIsRestartedEverythingButParametersBeginsAnew()
    {
        using var companion = new Companion();
        companion.AskFor(Attitude.MessageId, 50);
        companion.Send(new ParamSet { TargetSystem = 1, ParamId = "GUID_TIMEOUT", ParamValue = 0.5f });
        companion.GoUp();

        companion.Autopilot.Reboot();
        companion.Arrivals.Clear();
        companion.For(2.9);
        Assert.Empty(companion.Arrivals);
        companion.For(1.5);

        Assert.False(companion.Autopilot.IsArmed);
        Assert.Equal("STABILIZE", companion.Autopilot.ModeName);
        Assert.Equal(0, companion.Count(Attitude.MessageId));
        Assert.InRange(companion.Count(Heartbeat.MessageId), 1, 2);
        Assert.Equal(0.5f, companion.Autopilot.ParameterOf("GUID_TIMEOUT"));
    }

    [Fact]
    public void WhenARestartIsAskedForItIsDoneOnlyDisarmed()
    {
        using var companion = new Companion();
        Assert.Equal(MavResult.Accepted, companion.Ask(MavCommand.PreflightRebootShutdown, 1).Result);
        companion.For(5);
        companion.GoUp();

        Assert.Equal(MavResult.Failed, companion.Ask(MavCommand.PreflightRebootShutdown, 1).Result);
    }

    /// <summary>A link that only remembers.</summary>
    private sealed class WrittenLink : ILink
    {
        public List<byte> Written { get; } = [];

        public string Uri => "tcpin:127.0.0.1:5760";

        public bool IsUp => true;

        public int Receive(Span<byte> into) => 0;

        public void Send(ReadOnlySpan<byte> frames) => Written.AddRange(frames);

        public void Dispose()
        {
        }
    }
}
