using System.Numerics;
using DroneSeal.Flight.Autopilot;
using DroneSeal.Mavlink;
using DroneSeal.Mavlink.Messages;

namespace DroneSeal.Flight.Tests.Autopilot;

public sealed class AutopilotClientTests : IDisposable
{
    private readonly FakeAutopilot _autopilot = new();

    public void Dispose() => _autopilot.Dispose();

    [Fact]
    public void GroundStationsAndCompanionsAreNotTakenForTheAutopilot()
    {
        _autopilot.SayAs(new Heartbeat { Type = MavType.Gcs, Autopilot = MavAutopilot.Invalid }, 255, 190);
        _autopilot.SayAs(
            new Heartbeat { Type = MavType.OnboardController, Autopilot = MavAutopilot.Invalid }, 7, 191);
        _autopilot.Pass(10);
        Assert.Null(_autopilot.Client.Address);

        _autopilot.Meet();

        Assert.Equal(new MavlinkAddress(7, 1), _autopilot.Client.Address);
        Assert.Equal(AutopilotKind.ArduPilot, _autopilot.Client.Kind);
    }

    [Fact]
    public void ACameraThatSaysGenericIsNotTakenForTheAutopilot()
    {
        _autopilot.SayAs(new Heartbeat { Type = MavType.Camera, Autopilot = MavAutopilot.Generic }, 7, 100);
        _autopilot.Pass(10);
        Assert.Null(_autopilot.Client.Address);

        _autopilot.Meet();

        Assert.Equal(AutopilotKind.ArduPilot, _autopilot.Client.Kind);
    }

    [Fact]
    public void APositionThatIsNoNumberIsNotTakenAndTheStateGrowsOld()
    {
        _autopilot.Meet();
        _autopilot.Say(default(Attitude));
        _autopilot.Say(new LocalPositionNed { X = 10 });
        _autopilot.Pass(10);

        _autopilot.Say(new LocalPositionNed { X = float.NaN });
        _autopilot.Say(new Attitude { Yaw = float.PositiveInfinity });
        _autopilot.Pass(600);

        Assert.Equal(10, _autopilot.Client.Telemetry.At(_autopilot.Now)!.Value.PositionNed.X);
        Assert.True(_autopilot.Client.StateAge(_autopilot.Now) >= TimeSpan.FromMilliseconds(600));
    }

    [Fact]
    public void OurHeartbeatIsAnOnboardControllersOfTheVehiclesOwnSystem()
    {
        _autopilot.Meet();

        _autopilot.Client.SendHeartbeat(_autopilot.Now, MavState.Active);
        _autopilot.Pass(10);

        var (sender, heartbeat) = Assert.Single(_autopilot.Heartbeats);
        Assert.Equal(new MavlinkAddress(7, 191), sender);
        Assert.Equal(MavType.OnboardController, heartbeat.Type);
        Assert.Equal(MavAutopilot.Invalid, heartbeat.Autopilot);
    }

    [Fact]
    public void NothingIsBeatenUnlessTheLoopSaysSo()
    {
        _autopilot.Meet();

        for (var i = 0; i < 300; i++)
        {
            _autopilot.Pass(10);
        }

        Assert.Empty(_autopilot.Heartbeats);
    }

    [Fact]
    public void HeartbeatsAreOneASecondHoweverOftenTheLoopTurns()
    {
        _autopilot.Meet();

        for (var i = 0; i < 300; i++)
        {
            _autopilot.Client.SendHeartbeat(_autopilot.Now, MavState.Active);
            _autopilot.Pass(10);
        }

        Assert.Equal(3, _autopilot.Heartbeats.Count);
    }

    [Fact]
    public void RatesAreAskedFor()
    {
        _autopilot.Meet();

        for (var i = 0; i < 200; i++)
        {
            AcknowledgeAll();
            _autopilot.Pass(10);
        }

        var asked = _autopilot.Commands
            .Where(command => command.Command == MavCommand.SetMessageInterval)
            .Select(command => (uint)command.Param1);
        uint[] wanted =
        [
            LocalPositionNed.MessageId, Attitude.MessageId, GlobalPositionInt.MessageId,
            EkfStatusReport.MessageId, SysStatus.MessageId, BatteryStatus.MessageId,
        ];
        Assert.Superset(wanted.ToHashSet(), asked.ToHashSet());
    }

    [Fact]
    public void ARefusalCarriesTheAutopilotsOwnWords()
    {
        _autopilot.Meet();
        var request =
            _autopilot.Client.Ask("arm", _autopilot.Client.Style!.Arm(isArmed: true), _autopilot.Now);
        _autopilot.Pass(10);

        _autopilot.Say(
            new StatusText { Severity = MavSeverity.Critical, Text = "Arm: Need Position Estimate" });
        _autopilot.Say(new CommandAck { Command = MavCommand.ComponentArmDisarm, Result = MavResult.Failed });
        _autopilot.Pass(10);
        Assert.Equal(RequestState.Pending, request.State);
        _autopilot.Pass(400);

        Assert.Equal(RequestState.Refused, request.State);
        Assert.Contains("Arm: Need Position Estimate", request.Words, StringComparison.Ordinal);
        Assert.Contains("failed", request.Words, StringComparison.Ordinal);
    }

    [Fact]
    public void WordsThatComeAfterTheAnswerCountToo()
    {
        _autopilot.Meet();
        var request =
            _autopilot.Client.Ask("arm", _autopilot.Client.Style!.Arm(isArmed: true), _autopilot.Now);
        _autopilot.Pass(10);

        _autopilot.Say(new CommandAck { Command = MavCommand.ComponentArmDisarm, Result = MavResult.Failed });
        _autopilot.Pass(100);
        _autopilot.Say(new StatusText { Severity = MavSeverity.Critical, Text = "PreArm: PRX1: No Data" });
        _autopilot.Pass(100);
        _autopilot.Pass(300);

        Assert.Contains("PRX1: No Data", request.Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true, 0x5C7)]
    [InlineData(false, 0xDC7)]
    public void VelocityTargetsCarryTheMaskOfWhatTheyMean(bool hasYawRate, int mask)
    {
        _autopilot.Meet();

        _autopilot.Client.SendVelocity(new Vector3(1, 2, -0.5f), hasYawRate ? 0.3f : null, _autopilot.Now);
        _autopilot.Pass(10);

        var target = Assert.Single(_autopilot.Targets);
        Assert.Equal((PositionTargetTypemask)mask, target.TypeMask);
        Assert.Equal(MavFrame.LocalNed, target.CoordinateFrame);
        Assert.Equal(7, target.TargetSystem);
        Assert.Equal((1f, 2f, -0.5f), (target.Vx, target.Vy, target.Vz));
    }

    [Theory]
    [InlineData(499, LinkHealth.Up)]
    [InlineData(500, LinkHealth.Silent)]
    [InlineData(2999, LinkHealth.Silent)]
    [InlineData(3000, LinkHealth.Lost)]
    public void SilenceIsNamed(int milliseconds, LinkHealth health)
    {
        _autopilot.Meet();

        _autopilot.Pass(milliseconds);

        Assert.Equal(health, _autopilot.Client.Link);
    }

    [Fact]
    public void AClockThatGoesBackIsAReboot()
    {
        _autopilot.Meet();
        _autopilot.Say(new Attitude { TimeBootMs = 90_000 });
        _autopilot.Pass(10);
        _autopilot.Say(new Attitude { TimeBootMs = 500 });
        _autopilot.Pass(10);

        Assert.Equal(1, _autopilot.Client.Telemetry.Reboots);
    }

    [Fact]
    public void FramesThatOvertakeOneAnotherAreNoReboot()
    {
        _autopilot.Meet();
        _autopilot.Say(new Attitude { TimeBootMs = 90_000 });
        _autopilot.Say(new Attitude { TimeBootMs = 88_500 });
        _autopilot.Pass(10);

        Assert.Equal(0, _autopilot.Client.Telemetry.Reboots);
    }

    [Fact]
    public void TheStateGoesOnWithTheVelocityForHalfASecond()
    {
        _autopilot.Meet();
        _autopilot.Say(new Attitude { Yaw = 1 });
        _autopilot.Say(new LocalPositionNed { X = 10, Vx = 2 });
        _autopilot.Pass(10);
        var at = _autopilot.Now;

        var soon = _autopilot.Client.Telemetry.At(at + TimeSpan.FromMilliseconds(100));
        var late = _autopilot.Client.Telemetry.At(at + TimeSpan.FromSeconds(5));

        Assert.Equal(10.2f, soon!.Value.PositionNed.X, 0.001f);
        Assert.Equal(11f, late!.Value.PositionNed.X, 0.001f);
        Assert.True(_autopilot.Client.StateAge(at + TimeSpan.FromSeconds(5)) >= TimeSpan.FromSeconds(5));
    }

    [Fact]
    public void ModesAreTheFamiliesOwnNumbers()
    {
        var copter = new ArduPilotStyle();
        var px4 = new Px4Style();

        Assert.Equal(4, copter.Enter().Param2);
        Assert.True(copter.IsObeying(4));
        Assert.Equal(9, copter.Land().Param2);
        Assert.Equal((6, 0), ((int)px4.Enter().Param2, (int)px4.Enter().Param3));
        Assert.True(px4.IsObeying(6 << 16));
        Assert.Equal((4, 6), ((int)px4.Land().Param2, (int)px4.Land().Param3));
        Assert.Equal("HOLD", px4.NameOf((3u << 24) | (4u << 16)));
    }

    private void AcknowledgeAll()
    {
        foreach (var command in _autopilot.Commands.TakeLast(1))
        {
            _autopilot.Say(new CommandAck { Command = command.Command, Result = MavResult.Accepted });
        }
    }
}
