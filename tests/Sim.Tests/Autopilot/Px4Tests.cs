using DroneSeal.Mavlink.Messages;

namespace DroneSeal.Sim.Tests;

public sealed class Px4Tests : IDisposable
{
    private const uint Offboard = 6;
    private const uint Auto = 4;

    private readonly Companion _companion = new(
        new SimulatedAutopilotOptions
        {
            Kind = AutopilotKind.Px4,
            EstimatorReadyAfter = TimeSpan.FromSeconds(1),
        });

    public void Dispose() => _companion.Dispose();

    [Fact]
    public void WhenNoTargetsStreamOffboardIsRejected()
    {
        _companion.For(2);

        Assert.Equal(MavResult.TemporarilyRejected, _companion.SetMode(Offboard));
    }

    [Fact]
    public void WhenTargetsStreamedForASecondOffboardIsEntered()
    {
        _companion.For(2);
        _companion.Routine = () => _companion.SendVelocity(0);
        _companion.For(0.9);
        Assert.Equal(MavResult.TemporarilyRejected, _companion.SetMode(Offboard));
        _companion.For(0.2);

        Assert.Equal(MavResult.Accepted, _companion.SetMode(Offboard));
        _companion.For(1);

        Assert.Equal(MavAutopilot.Px4, _companion.Heartbeat.Autopilot);
        Assert.Equal(Offboard << 16, _companion.Heartbeat.CustomMode);
    }

    [Theory]
    [InlineData(0, "Position")]
    [InlineData(3, "Return")]
    [InlineData(4, "Land")]
    [InlineData(5, "Hold")]
    public void WhenTargetsStopItLeavesOffboardAfterItsTime(int action, string mode)
    {
        Fly();
        _companion.Send(new ParamSet
        {
            TargetSystem = 1,
            ParamId = "COM_OBL_RC_ACT",
            ParamType = MavParamType.Int32,
            ParamValue = BitConverter.Int32BitsToSingle(action),
        });
        _companion.For(0.1);

        _companion.Routine = null;
        var after = _companion.Until(() => _companion.Autopilot.ModeName != "Offboard", 5);

        Assert.InRange(after.TotalSeconds, 0.9, 1.1);
        Assert.Equal(mode, _companion.Autopilot.ModeName);
    }

    [Fact]
    public void WhenTheTargetRisesItLeavesTheGroundAndFlies()
    {
        Fly();

        Assert.InRange(_companion.Height, 3, 12);
        Assert.InRange(_companion.Autopilot.Truth.VelocityNed.X, 1.9f, 2.1f);
    }

    [Fact]
    public void WhenTakenOffByCommandItClimbsToTheHeightAboveTheSeaAndHolds()
    {
        _companion.For(2);
        Assert.Equal(MavResult.Accepted, _companion.Ask(MavCommand.NavTakeoff, seventh: 584 + 5).Result);
        Assert.Equal(MavResult.Accepted, _companion.Arm());

        _companion.For(15);

        Assert.InRange(_companion.Height, 4.8f, 5.2f);
        Assert.Equal((Auto << 16) | (3u << 24), _companion.Autopilot.CustomMode);
    }

    [Fact]
    public void WhenLandingIsAskedForItLandsAndDisarms()
    {
        Fly();

        Assert.Equal(MavResult.Accepted, _companion.SetMode(Auto, 6));
        _companion.Until(() => !_companion.Autopilot.IsArmed, 60);

        Assert.True(_companion.Autopilot.IsOnGround);
        Assert.False(_companion.Autopilot.IsArmed);
    }

    [Fact]
    public void WhenThereIsNoPositionArmingIsRejectedInWords()
    {
        using var companion = new Companion(new SimulatedAutopilotOptions { Kind = AutopilotKind.Px4 });

        Assert.Equal(MavResult.TemporarilyRejected, companion.Arm());
        companion.For(0.1);
        Assert.Contains("Arming denied: Resolve system health failures first", companion.Texts);
    }

    /// <summary>OFFBOARD, up for a while, then north at 2 m/s.</summary>
    private void Fly()
    {
        _companion.Routine = () => _companion.SendVelocity(0, 0, -1);
        _companion.For(2.5);
        Assert.Equal(MavResult.Accepted, _companion.SetMode(Offboard));
        Assert.Equal(MavResult.Accepted, _companion.Arm());
        _companion.For(8);
        _companion.Routine = () => _companion.SendVelocity(2);
        _companion.For(4);
    }
}
