using DroneSeal.GroundStation.Tests.Peers;
using DroneSeal.Host.Ground;
using DroneSeal.Mavlink.Messages;

namespace DroneSeal.GroundStation.Tests;

/// <summary>The live screens, kept as text.</summary>
public sealed class WatchScreenTests : IDisposable
{
    private readonly TestGround _ground = new();
    private readonly FakeAutopilot _autopilot;
    private readonly FakeAgent _agent;

    public WatchScreenTests()
    {
        _autopilot = FakeAutopilot.On(_ground.Wire("test:autopilot"));
        _agent = new FakeAgent(_ground.Wire("test:agent"), new GroundSettings { AllowsUnsigned = true });
        _ground.Peer(_autopilot.Step);
        _ground.Peer(_agent.Step);
        _ground.Run("mode", "guided", "--link", "test:autopilot");
        _ground.Run("arm", "-y", "--link", "test:autopilot");
        _ground.Run("takeoff", "12", "-y", "--link", "test:autopilot");
        SetAgent();
    }

    public void Dispose()
    {
        _agent.Dispose();
        _ground.Dispose();
    }

    [Theory]
    [InlineData(80, 24)]
    [InlineData(160, 50)]
    [InlineData(100, 30)]
    public void WhenOneVehicleIsWatchedItsScreenIsThis(int width, int height) =>
        Screen.AssertIs($"vehicle-{width}x{height}", Watch(width, height, ConsoleKey.Q));

    [Fact]
    public void WhenTwentyVehiclesAreWatchedTheTableHoldsThemAll()
    {
        for (byte id = 2; id <= 20; id++)
        {
            var uri = $"test:{id}";
            var one = FakeAutopilot.On(_ground.Wire(uri), id);
            _ground.Peer(one.Step);
        }

        var uris = Enumerable.Range(2, 19).Select(id => $"test:{id}");
        var screen = Watch(80, 24, [.. uris], ConsoleKey.F, ConsoleKey.DownArrow, ConsoleKey.Q);

        Screen.AssertIs("fleet-80x24", screen);
        Assert.All(
            Enumerable.Range(1, 20), id => Assert.Contains($"{id,2} ", screen, StringComparison.Ordinal));
    }

    [Fact]
    public void WhenTheVehicleFallsSilentTheScreenSaysSo()
    {
        var wire = _ground.Wire("test:lost");
        var cut = FakeAutopilot.On(wire, systemId: 9);
        _ground.Peer(now =>
        {
            if (now < TimeSpan.FromSeconds(12))
            {
                cut.Step(now);
            }
        });

        var screen = Watch(80, 24, ["test:lost"], ConsoleKey.N, ConsoleKey.Q);

        Assert.Contains(
            "vehicle 9  ArduCopter 4.6.1  of 2  LOST, silent for", screen, StringComparison.Ordinal);
        Assert.Contains("the vehicle has fallen silent", screen, StringComparison.Ordinal);
    }

    [Fact]
    public void WhenTheScreenIsTinyNothingBreaks()
    {
        foreach (var (width, height) in new[] { (20, 6), (40, 10), (81, 25), (400, 200), (80, 15) })
        {
            var rows = Watch(width, height, ConsoleKey.Q).Split('\n');

            Assert.InRange(rows.Length, 1, height);
            Assert.All(rows, row => Assert.InRange(row.Length, 0, width));
        }
    }

    private string Watch(int width, int height, params ConsoleKey[] keys) => Watch(width, height, [], keys);

    private string Watch(int width, int height, string[] others, params ConsoleKey[] keys)
    {
        _ground.Terminal = new FakeTerminal(width, height, keys) { Patience = 32 };
        string[] links = ["--link", "test:autopilot", "--link", "test:agent", .. others.SelectMany(
            uri => new[] { "--link", uri })];

        var outcome = _ground.Run(["watch", .. links]);

        Assert.True(outcome.Code == ExitCode.Done, outcome.Complaints);
        Assert.False(_ground.Terminal.IsOpen);
        return _ground.Terminal.Screens[^1];
    }

    private void SetAgent()
    {
        var state = new EditorState
        {
            State =
            EditorActivity.Judging,
            Proposed = 7,
            Kept = 4,
            Reverted = 3,
            Waiting = 2
        };
        Convert.FromHexString("0a1b2c3d4e5f6071").CopyTo(state.AnchorHash);
        Convert.FromHexString("99aabbccddeeff00").CopyTo(state.ActiveSetHash);
        _agent.Editor.State = state;
        _agent.Service.Vision = new VisionState
        {
            FramesPerSecond = 14.8f,
            LatencyP50 = 31,
            LatencyP99 = 48,
            Detections = 3,
            NearestRange = 4.2f,
            NearestBearing = 0.2f,
            NearestClass = "traffic cone",
        };
        var computer = new OnboardComputerStatus { TemperatureBoard = 61, RamUsage = 3200, RamTotal = 7600 };
        computer.CpuCombined[0] = 62;
        computer.GpuCombined[0] = 40;
        _agent.Service.Computer = computer;
        _agent.Service.Figures = [("power_w", 11.2f)];
        for (var i = 1; i <= 7; i++)
        {
            _agent.Editor.Edits.Add(new EditOutcome
            {
                EditId = (ulong)i,
                Verdict = i % 2 == 1 ? EditVerdict.Kept : EditVerdict.Reverted,
                Gain = i % 2 == 1 ? 0.041f : -0.002f,
                NoiseBand = 0.01f,
                ClassName = "traffic cone",
                Reason = i % 2 == 1 ? "gain above the band, no anchor class below it" : "within the noise",
            });
        }
    }
}
