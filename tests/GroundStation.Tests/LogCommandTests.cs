using DroneSeal.GroundStation.Tests.Peers;
using DroneSeal.Mavlink;
using DroneSeal.Mavlink.Messages;

namespace DroneSeal.GroundStation.Tests;

/// <summary>Recording, replaying and exporting telemetry, and getting the autopilot's own logs.</summary>
public sealed class LogCommandTests : IDisposable
{
    private readonly TestGround _ground = new();
    private readonly FakeAutopilot _autopilot;
    private readonly string _log;

    public LogCommandTests()
    {
        _autopilot = FakeAutopilot.On(_ground.Wire("test:1"));
        _autopilot.Stream(GlobalPositionInt.MessageId, 5);
        _ground.Peer(_autopilot.Step);
        _log = Path.Combine(_ground.Folder, "flight.tlog");
    }

    public void Dispose() => _ground.Dispose();

    [Fact]
    public void WhenALogIsRecordedItIsReplayedThroughTheSameLines()
    {
        var recorded = _ground.Run("record", _log, "--timeout", "20", "--link", "test:1");

        var replayed = _ground.Run("replay", _log, "--speed", "4");

        Assert.Equal((ExitCode.Done, ExitCode.Done), (recorded.Code, replayed.Code));
        Assert.InRange(replayed.Took.TotalSeconds, 4.5, 5.5);
        Assert.Contains("STABILIZE, disarmed", replayed.Text, StringComparison.Ordinal);
        Assert.Contains("47.397742 8.545594", replayed.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void WhenALogIsExportedEveryMessageIsARow()
    {
        _ground.Run("record", _log, "--timeout", "10", "--link", "test:1");

        var json = _ground.Run("export", _log, "global_position_int", "--json");
        _ground.Run("export", _log, "--csv");

        var rows = File.ReadAllLines(Path.Combine(_ground.Folder, "flight-csv", "GLOBAL_POSITION_INT.csv"));
        var lines = json.Text.TrimEnd('\n').Split('\n');
        Assert.Equal("seconds,system,component,time_boot_ms,lat,lon,alt,relative_alt,vx,vy,vz,hdg", rows[0]);
        Assert.Equal(rows.Length - 1, lines.Length);
        Assert.InRange(lines.Length, 45, 55);
        Assert.All(lines, line => Assert.Contains("\"lat\":473977420", line, StringComparison.Ordinal));
    }

    [Fact]
    public void WhenTheFileIsNoLogItIsSaid()
    {
        File.WriteAllText(_log, "no log");

        var outcome = _ground.Run("replay", _log);

        Assert.Equal(ExitCode.BadInput, outcome.Code);
        Assert.Contains("holds no MAVLink frame", outcome.Complaints, StringComparison.Ordinal);
    }

    [Fact]
    public void WhenGettingALogBrokeOffItGoesOn()
    {
        _autopilot.Log = Noise(1);
        var target = BreakOff("test:1");

        var outcome = _ground.Run("log", "get", "7", target, "--link", "test:1");

        Assert.Equal(ExitCode.Done, outcome.Code);
        Assert.Contains("goes on at 18.0 kB", outcome.Complaints, StringComparison.Ordinal);
        Assert.Equal(_autopilot.Log, File.ReadAllBytes(target));
        Assert.Empty(Directory.GetFiles(_ground.Folder, "*.part"));
    }

    [Fact]
    public void WhenItIsAnotherVehiclesLogThatBrokeOffItIsGotFromTheBeginning()
    {
        var other = FakeAutopilot.On(_ground.Wire("test:2"), systemId: 2);
        _ground.Peer(other.Step);
        (_autopilot.Log, other.Log) = (Noise(1), Noise(2));
        var target = BreakOff("test:1");

        var outcome = _ground.Run("log", "get", "7", target, "--link", "test:2");

        Assert.Equal(ExitCode.Done, outcome.Code);
        Assert.Equal(other.Log, File.ReadAllBytes(target));
    }

    [Fact]
    public void WhenTheNumberIsAnotherLogByNowItIsGotFromTheBeginning()
    {
        _autopilot.Log = Noise(1);
        var target = BreakOff("test:1");
        (_autopilot.Log, _autopilot.LogBegan) = (Noise(2), _autopilot.LogBegan + 60);

        var outcome = _ground.Run("log", "get", "7", target, "--link", "test:1");

        Assert.Equal(ExitCode.Done, outcome.Code);
        Assert.Equal(_autopilot.Log, File.ReadAllBytes(target));
    }

    [Fact]
    public void WhenLogsAreListedSizeAndTimeAreTold()
    {
        _autopilot.Log = new byte[1234];

        var outcome = _ground.Run("log", "list", "--link", "test:1");

        Assert.Equal("    7  2026-01-01 00:00:00Z  1.2 kB\n", outcome.Text);
    }

    [Fact]
    public void WhenALogWasSignedItIsReadWithoutAKey()
    {
        using (var writer = TlogWriter.Create(_log))
        {
            var key = Mavlink.Signing.SigningKey.FromPassphrase("cone");
            var store = new Mavlink.Signing.FileSigningClockStore(Path.Combine(_ground.Folder, "clock"));
            var session = new Mavlink.Signing.SigningSession(
                key, new Mavlink.Signing.SigningClock(store, _ground.Time.Utc, _ground.Time.Now));
            var (near, _) = LoopbackLink.Pair(() => _ground.Time.Now);
            using var connection = new MavlinkConnection(
                near, new MavlinkAddress(3, 1), session.ForLink(Mavlink.Signing.SigningPolicy.Require, 0));
            connection.Tap = (frame, _, _) => writer.Write(1_767_225_600_000_000, frame);
            connection.Send(new Attitude { Yaw = 1.5f }, _ground.Time.Now);
        }

        var outcome = _ground.Run("export", _log, "--json");

        Assert.Contains("\"yaw\":1.5", outcome.Text, StringComparison.Ordinal);
    }

    // node-mavlink's: NODE_PATH=../Mavlink.Tests/node/node_modules node node/peer.js tlog Logs/node-mavlink.tlog
    // pymavlink's: its MAVLink class (dialect ardupilotmega, MAVLink 2) wrote to a file, each frame after the time
    // as struct.pack(">Q", microseconds); 20 times HEARTBEAT, ATTITUDE, GLOBAL_POSITION_INT, STATUSTEXT at 4 Hz.
    [Theory]
    [InlineData("node-mavlink", 40, 10)]
    [InlineData("pymavlink", 20, 20)]
    public void WhenAnotherToolWroteTheLogItIsReplayedAndExported(string tool, int positions, int heartbeats)
    {
        var log = Path.Combine(_ground.Folder, "other.tlog");
        File.Copy(Path.Combine(AppContext.BaseDirectory, "Logs", tool + ".tlog"), log);

        var replayed = _ground.Run("replay", log, "--speed", "5");
        var exported = _ground.Run("export", log, "GLOBAL_POSITION_INT", "--json");
        _ground.Run("export", log, "--csv");

        Assert.Contains("GUIDED, ARMED", replayed.Text, StringComparison.Ordinal);
        Assert.Contains("12.0 m above home", replayed.Text, StringComparison.Ordinal);
        Assert.Equal(positions, exported.Text.TrimEnd('\n').Split('\n').Length);
        Assert.Contains("\"relative_alt\":12000", exported.Text, StringComparison.Ordinal);
        var rows = File.ReadAllLines(Path.Combine(_ground.Folder, "other-csv", "HEARTBEAT.csv"));
        Assert.Equal(heartbeats + 1, rows.Length);
    }

    private static byte[] Noise(int seed)
    {
        var bytes = new byte[50_000];
        new Random(seed).NextBytes(bytes);
        return bytes;
    }

    // The first two windows of 9,000 bytes come; then the vehicle says no more of its log.
    private string BreakOff(string link)
    {
        var target = Path.Combine(_ground.Folder, "log.bin");
        _autopilot.LogEndsAt = 18_000;
        Assert.Equal(ExitCode.NoAnswer, _ground.Run("log", "get", "7", target, "--link", link).Code);
        _autopilot.LogEndsAt = int.MaxValue;
        return target;
    }
}
