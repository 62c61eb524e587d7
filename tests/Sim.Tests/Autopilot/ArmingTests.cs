using DroneSeal.Mavlink.Messages;

namespace DroneSeal.Sim.Tests;

public sealed class ArmingTests : IDisposable
{
    private readonly Companion _companion = new();

    public void Dispose() => _companion.Dispose();

    [Fact]
    public void WhenThereIsNoPositionGuidedAndArmingAreRefusedInWords()
    {
        using var companion = new Companion(new SimulatedAutopilotOptions());

        Assert.Equal(MavResult.Failed, companion.SetMode(4));
        Assert.Equal(MavResult.Failed, companion.Arm());

        companion.For(0.1);
        Assert.Contains("Mode change to GUIDED failed: requires position", companion.Texts);
        Assert.Contains("Arm: Need Position Estimate", companion.Texts);
    }

    [Fact]
    public void WhenNoDistancesFlowArmingFailsWithTheSensorsWords()
    {
        _companion.SendsDistances = false;
        _companion.For(3);

        Assert.Equal(MavResult.Failed, _companion.Arm());
        Assert.Contains("Arm: PRX1: No Data", _companion.Texts);
    }

    [Fact]
    public void WhenAnEmptyWorldFlowsArmingIsAllowedWithinThreeSeconds()
    {
        _companion.SendsDistances = false;
        _companion.For(3);
        _companion.SendsDistances = true;

        _companion.For(3);

        Assert.Equal(MavResult.Accepted, _companion.Arm());
    }

    [Theory]
    [InlineData(6, "Arm: RTL mode not armable")]
    [InlineData(9, "Arm: LAND mode not armable")]
    public void WhenTheModeCannotBeArmedItSaysSo(uint mode, string words)
    {
        _companion.For(2);
        _companion.SetMode(mode);

        Assert.Equal(MavResult.Failed, _companion.Arm());
        Assert.Contains(words, _companion.Texts);
    }

    [Fact]
    public void WhenArmingIsForcedNothingIsChecked()
    {
        _companion.SendsDistances = false;

        Assert.Equal(MavResult.Accepted, _companion.Ask(MavCommand.ComponentArmDisarm, 1, 21196).Result);
    }

    [Fact]
    public void WhenItCouldNotBeArmedItSaysSoEveryThirtySeconds()
    {
        _companion.SendsDistances = false;

        _companion.For(65);

        Assert.Equal(["PreArm: PRX1: No Data", "PreArm: PRX1: No Data"], _companion.Texts);
    }

    [Fact]
    public void WhenGuidedIsAskedForTheAnswerTakesFiveToTwentyMilliseconds()
    {
        _companion.For(2);

        var (result, after) = _companion.Ask(MavCommand.DoSetMode, 1, 4);
        _companion.For(1);

        Assert.Equal(MavResult.Accepted, result);
        Assert.InRange(after.TotalMilliseconds, 5, 20);
        Assert.Equal(4u, _companion.Heartbeat.CustomMode);
        Assert.True(_companion.Heartbeat.BaseMode.HasFlag(MavModeFlag.GuidedEnabled));
    }

    [Fact]
    public void WhenAModeIsNotKnownItFails()
    {
        _companion.For(2);

        Assert.Equal(MavResult.Failed, _companion.SetMode(99));
        Assert.Equal(MavResult.Denied, _companion.Ask(MavCommand.DoSetMode, 0, 4).Result);
    }

    [Fact]
    public void WhenItStandsArmedForTenSecondsItDisarmsByItself()
    {
        _companion.For(2);
        _companion.SetMode(4);
        _companion.Arm();

        var after = _companion.Until(() => !_companion.Autopilot.IsArmed, 20);

        Assert.InRange(after.TotalSeconds, 9.5, 10.5);
    }

    [Fact]
    public void WhenItIsNotArmedOrNotGuidedATakeOffFails()
    {
        _companion.For(2);
        Assert.Equal(MavResult.Failed, _companion.Ask(MavCommand.NavTakeoff, seventh: 10).Result);
        _companion.Arm();

        Assert.Equal(MavResult.Failed, _companion.Ask(MavCommand.NavTakeoff, seventh: 10).Result);
    }

    [Fact]
    public void WhenItFliesDisarmingFailsUnlessForced()
    {
        _companion.GoUp();

        Assert.Equal(MavResult.Failed, _companion.Ask(MavCommand.ComponentArmDisarm, 0).Result);
        Assert.Equal(MavResult.Accepted, _companion.Ask(MavCommand.ComponentArmDisarm, 0, 21196).Result);
        _companion.For(3);
        Assert.InRange(_companion.Height, 0, 0.01f);
    }
}
