using DroneSeal.Flight.Autopilot;
using DroneSeal.Flight.Loop;
using DroneSeal.Flight.Status;
using DroneSeal.Host.Agent;
using DroneSeal.Mavlink;
using Microsoft.Extensions.Logging.Abstractions;

namespace DroneSeal.Host.Tests.Agent;

public sealed class FlightHousekeeperTests
{
    [Fact]
    public void StorageThatDeniesAccessEndsNoFlight()
    {
        using var temporary = new TemporaryFolder();
        var folder = AgentFolder.Create(temporary.Path);
        var settings = Settings(folder.FullPath);
        var (near, _) = LoopbackLink.Pair(() => TimeSpan.Zero);
        using var connection = new MavlinkConnection(near, new MavlinkAddress(1, 191));
        using var seen = new RingSource(folder.Ring);
        using var gate = new ArmGate(new NoStatusPins("a test"));
        var loop = new ControlLoop(
            new AutopilotClient(connection), seen, AgentFlight.Options(settings), new StatusLights(gate));
        using var keeper = new FlightHousekeeper(
            settings, loop, gate, Environment.ProcessId, _ => { }, NullLogger.Instance);

        // A folder where a file is to be written: access is denied, whoever asks.
        var inTheWay = Directory.CreateDirectory(folder.StatusOf("flight") + ".unfinished");
        keeper.Turn(TimeSpan.FromSeconds(1));
        Assert.False(File.Exists(folder.StatusOf("flight")));

        inTheWay.Delete();
        keeper.Turn(TimeSpan.FromSeconds(3));
        Assert.True(File.Exists(folder.StatusOf("flight")));
    }

    private static AgentSettings Settings(string run) => new()
    {
        File = "",
        State = run,
        Run = run,
        Model = new ModelSettings { Weights = "" },
        Camera = new CameraSettings { Source = "" },
        Autopilot = new AutopilotSettings { Link = "" },
        Mission = new MissionSettings { MayStart = true },
    };
}
