using DroneSeal.GroundStation.Tests.Peers;
using DroneSeal.Mavlink.Messages;

namespace DroneSeal.GroundStation.Tests;

/// <summary>What flies the vehicle: answers in words, refusals explained, dangerous things asked.</summary>
public sealed class FlightCommandTests : IDisposable
{
    private readonly TestGround _ground = new();
    private readonly FakeAutopilot _autopilot;

    public FlightCommandTests()
    {
        _autopilot = FakeAutopilot.On(_ground.Wire("test:1"));
        _ground.Peer(_autopilot.Step);
    }

    public void Dispose() => _ground.Dispose();

    [Fact]
    public void WhenTheOperatorAgreesTheVehicleIsArmed()
    {
        _ground.Typed = "y\n";

        var outcome = _ground.Run("arm", "--link", "test:1");

        Assert.Equal((ExitCode.Done, "vehicle 1 armed\n"), (outcome.Code, outcome.Text));
        Assert.True(_autopilot.IsArmed);
        Assert.Contains("its propellers may turn? [y/N]", outcome.Complaints, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("n\n")]
    [InlineData("\n")]
    [InlineData("")]
    [InlineData(null)]
    public void WhenTheOperatorDoesNotAgreeNothingIsSent(string? typed)
    {
        _ground.Typed = typed;

        var outcome = _ground.Run("arm", "--link", "test:1");

        Assert.Equal(ExitCode.NotAllowed, outcome.Code);
        Assert.Contains("nothing was done", outcome.Complaints, StringComparison.Ordinal);
        Assert.False(_autopilot.IsArmed);
    }

    [Fact]
    public void WhenTheAutopilotRefusesItsOwnWordsAreTold()
    {
        _autopilot.ArmingProblem = "Throttle too high";

        var outcome = _ground.Run("arm", "--yes", "--link", "test:1");

        Assert.Equal(ExitCode.Refused, outcome.Code);
        Assert.Contains("it said: Arm: Throttle too high", outcome.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void WhenItTakesOffTheHeightIsReached()
    {
        _ground.Run("mode", "guided", "--link", "test:1");
        _ground.Run("arm", "-y", "--link", "test:1");

        var outcome = _ground.Run("takeoff", "12", "-y", "--link", "test:1");

        Assert.Equal((ExitCode.Done, 12f), (outcome.Code, _autopilot.HeightMeters));
    }

    [Fact]
    public void WhenTakingOffIsRefusedItIsToldWhatIsMissing()
    {
        var outcome = _ground.Run("takeoff", "12", "-y", "--link", "test:1");

        Assert.Equal(ExitCode.Refused, outcome.Code);
        Assert.Contains(
            "takes off in GUIDED: droneseal-gcs mode GUIDED", outcome.Complaints, StringComparison.Ordinal);
        Assert.Contains("not armed: droneseal-gcs arm", outcome.Complaints, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("land", 9)]
    [InlineData("rtl", 6)]
    [InlineData("hold", 17)]
    public void WhenItIsToBeSaferNobodyIsAsked(string command, uint mode)
    {
        var outcome = _ground.Run(command, "--link", "test:1");

        Assert.Equal((ExitCode.Done, mode), (outcome.Code, _autopilot.Mode));
    }

    [Fact]
    public void WhenTheModeIsUnknownTheModesAreListed()
    {
        var outcome = _ground.Run("mode", "OFFBOARD", "--link", "test:1");

        Assert.Equal(ExitCode.BadInput, outcome.Code);
        Assert.Contains("ArduCopter has no mode OFFBOARD; it has "
            + "STABILIZE", outcome.Complaints, StringComparison.Ordinal);
    }

    [Fact]
    public void WhenNobodyIsHeardTheQuestionIsAsked()
    {
        _ground.Wire("udpin:0.0.0.0:14550");

        var outcome = _ground.Run("status");

        Assert.Equal(ExitCode.NoVehicle, outcome.Code);
        Assert.StartsWith(
            "droneseal-gcs: no heartbeat on udpin:0.0.0.0:14550 in 5 s: is the vehicle or its router sending",
            outcome.Complaints,
            StringComparison.Ordinal);
    }

    [Fact]
    public void WhenSeveralVehiclesAreHeardOneMustBeNamed()
    {
        var other = FakeAutopilot.On(_ground.Wire("test:2"), systemId: 7);
        _ground.Peer(other.Step);

        var unnamed = _ground.Run("land", "--link", "test:1", "--link", "test:2");
        var named = _ground.Run("land", "--link", "test:1", "test:2", "--vehicle", "7");

        Assert.Equal((ExitCode.NoVehicle, ExitCode.Done), (unnamed.Code, named.Code));
        Assert.Contains("2 vehicles are on the link (1, 7): say which with "
            + "--vehicle", unnamed.Complaints, StringComparison.Ordinal);
        Assert.Equal((0u, 9u), (_autopilot.Mode, other.Mode));
    }

    [Fact]
    public void WhenParametersAreLoadedOnlyTheDifferentOnesAreSet()
    {
        var file = Path.Combine(_ground.Folder, "wanted.param");
        File.WriteAllText(file, "# wanted\nGUID_TIMEOUT,0.5\nPRX1_TYPE 2\nNOT_THERE,1\n");

        var outcome = _ground.Run("param", "load", file, "-y", "--link", "test:1");

        Assert.Equal(ExitCode.Done, outcome.Code);
        Assert.Contains("does not have NOT_THERE", outcome.Complaints, StringComparison.Ordinal);
        Assert.Equal(0.5f, _autopilot.Parameters["GUID_TIMEOUT"]);
        Assert.DoesNotContain("PRX1_TYPE", outcome.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void WhenJsonIsWantedEachLineIsAnObjectWithItsType()
    {
        _autopilot.Stream(SysStatus.MessageId, 2);

        var lines = _ground.Run("status", "--json", "--link", "test:1").Text.TrimEnd('\n').Split('\n');

        var line = System.Text.Json.JsonDocument.Parse(Assert.Single(lines)).RootElement;
        Assert.Equal("status", line.GetProperty("type").GetString());
        Assert.Equal(87, line.GetProperty("autopilot").GetProperty("battery_percent").GetInt32());
    }
}
