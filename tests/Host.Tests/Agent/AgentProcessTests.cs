using System.Net.Sockets;
using System.Text;
using DroneSeal.Host.Agent;
using DroneSeal.Host.Flying;
using OpenCvSharp;

namespace DroneSeal.Host.Tests.Agent;

/// <summary>The whole agent in its processes, on a folder of pictures, without an autopilot.</summary>
public sealed class AgentProcessTests : IDisposable
{
    private static readonly TimeSpan _patience = TimeSpan.FromMinutes(4);

    private readonly TemporaryFolder _folder = new();
    private readonly Socket _manager = new(AddressFamily.Unix, SocketType.Dgram, ProtocolType.Unspecified);
    private readonly List<string> _told = [];

    public AgentProcessTests()
    {
        _manager.ReceiveTimeout = (int)_patience.TotalMilliseconds;
        _manager.Bind(new UnixDomainSocketEndPoint(NotifyPath));
    }

    private string NotifyPath => Path.Combine(_folder.Path, "notify");

    private string Run => Path.Combine(_folder.Path, "run");

    public void Dispose()
    {
        _manager.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public void ProcessesThatAreKilledOrHangComeBackAndTheOthersDoNotNotice()
    {
        WritePictures();
        using var agent = DroneSealProcess.Start(
            new Dictionary<string, string> { ["NOTIFY_SOCKET"] = NotifyPath, ["WATCHDOG_USEC"] = "3000000" },
            "agent", "--config", WriteSettings());
        _ = agent.StandardOutput.ReadToEndAsync();
        _ = agent.StandardError.ReadToEndAsync();
        try
        {
            var begun = Await(health =>
                health.IsHealthy && State(health, "learner") == "running" && health.Vision?.Handed > 0);
            Assert.Equal("", LoadedLibraries(begun, "flight"));
            Assert.Contains("READY=1", _told);

            Kill(begun, "learner", 9);
            var first = Await(health => health.Processes["learner"] is { Crashes: 1, State: "running" });
            Kill(first, "vision", 9);
            var second = Await(health =>
                health.Processes["vision"] is { Crashes: 1, State: "running" } && health.Vision?.Frames > 2);
            Kill(second, "vision", 19); // it hangs
            var third = Await(health => health.Processes["vision"] is { Crashes: 2, State: "running" });
            Kill(third, "flight", 9);
            var last = Await(health =>
                health.Processes["flight"] is { Crashes: 1, State: "running" } && health.IsHealthy);

            Assert.Equal(Process(begun, "flight"), Process(third, "flight"));
            Assert.Equal(Process(third, "vision"), Process(last, "vision"));
            Assert.Contains("WATCHDOG=1", _told);
            StopSignals.Ask(agent.Id);
            Assert.True(agent.WaitForExit(_patience));
            Assert.Equal(ExitCode.Done, agent.ExitCode);
            Assert.DoesNotContain(last.Processes.Values, process =>
                Directory.Exists($"/proc/{process.ProcessId}"));
        }
        finally
        {
            agent.Kill(entireProcessTree: true);
        }
    }

    private static int Process(HealthReport health, string name) => health.Processes[name].ProcessId;

    private static string State(HealthReport health, string name) => health.Processes[name].State;

    private static string LoadedLibraries(HealthReport health, string name) => string.Join(
        ' ', File.ReadLines($"/proc/{Process(health, name)}/maps")
            .Where(line => line.Contains("torch", StringComparison.Ordinal)
                || line.Contains("opencv", StringComparison.Ordinal)));

    private static void Kill(HealthReport health, string name, int signal)
    {
        using var kill = System.Diagnostics.Process.Start(
            "/bin/kill", [$"-{signal}", $"{Process(health, name)}"]);
        kill.WaitForExit();
    }

    // The control loop's datagrams are the clock: after each the health file is looked at.
    private HealthReport Await(Func<HealthReport, bool> isSo)
    {
        var deadline = MonotonicClock.Now() + _patience;
        HealthReport? health = null;
        var bytes = new byte[4096];
        while (MonotonicClock.Now() < deadline)
        {
            _told.Add(Encoding.UTF8.GetString(bytes, 0, _manager.Receive(bytes)));
            health = StatusFile.TryRead<HealthReport>(Path.Combine(Run, "health.json"));
            if (health is not null && isSo(health))
            {
                return health;
            }
        }

        throw new TimeoutException($"it did not come so; {health?.Summary}");
    }

    private void WritePictures()
    {
        using var picture = new Mat(240, 320, MatType.CV_8UC3, new Scalar(90, 120, 60));
        Directory.CreateDirectory(Path.Combine(_folder.Path, "pictures"));
        for (var i = 0; i < 8; i++)
        {
            Cv2.Rectangle(picture, new Rect(20 + (30 * i), 100, 20, 60), new Scalar(0, 100, 250), -1);
            Cv2.ImWrite(Path.Combine(_folder.Path, "pictures", $"{i}.png"), picture);
        }
    }

    private string WriteSettings()
    {
        var path = Path.Combine(_folder.Path, "agent.yaml");
        File.WriteAllText(path, $$"""
            state: {{_folder.Path}}/state
            run: {{Run}}
            model: {weights: {{AppContext.BaseDirectory}}models/rendered.safetensors, threads: 1}
            camera: {source: "dir://{{_folder.Path}}/pictures", rate_hz: 4}
            autopilot: {link: "udpin:127.0.0.1:0"}
            learning: {on_ground: true}
            watch: {first_pause_ms: 50, vision_silence_s: 15, flight_silence_s: 60, start_s: 200}
            limits: {pause_celsius: 110, resume_celsius: 109, disk_free_mb: 1}
            """);
        return path;
    }
}
