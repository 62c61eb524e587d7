using System.Globalization;
using DroneSeal.Host.Agent;
using DroneSeal.Host.Flying;

namespace DroneSeal.Host.Tests.Agent;

/// <summary>The edit path, in its own process, runs out of the memory that it may take.</summary>
public sealed class LearnerMemoryTests : IDisposable
{
    private static readonly TimeSpan _patience = TimeSpan.FromMinutes(4);

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [SkippableFact]
    public void ALearnerThatRunsOutOfMemoryIsStartedAgainAndThenGivenUp()
    {
        Skip.IfNot(File.Exists("/usr/bin/prlimit"), "prlimit, which caps the memory here, is not installed.");
        var memory = new ProcessSettings { MemoryBytes = 64L << 20 };
        var own = OwnProgram.Command(
            ["agent", "learner", "--config", WriteSettings(),
             "--parent", Environment.ProcessId.ToString(CultureInfo.InvariantCulture)]);
        var (command, limits) = ChildCommand.Wrap(own, memory, capsByGroup: false);
        Assert.Contains("64 MiB", limits, StringComparison.Ordinal);
        using var child = new ChildProcess(
            () => new ChildPlan(command) { Environment = new Dictionary<string, string>() },
            Path.Combine(_folder.Path, "learner.pulse"));
        var learner = new ChildSupervisor("learner", child, new ChildPolicy
        {
            Start = _patience,
            Silence = _patience,
            FirstPause = TimeSpan.FromMilliseconds(20),
            CrashLimit = 2,
            GivesUp = true,
            GoodEnds = new HashSet<int> { ExitCode.Done },
        });

        SpinWait.SpinUntil(
            () =>
            {
                learner.Tick(MonotonicClock.Now());
                return learner.State == ChildState.GivenUp;
            },
            _patience);

        Assert.Equal((ChildState.GivenUp, 2, 2), (learner.State, learner.Starts, learner.Crashes));
    }

    private string WriteSettings()
    {
        var path = Path.Combine(_folder.Path, "agent.yaml");
        File.WriteAllText(path, $$"""
            state: {{_folder.Path}}/state
            run: {{_folder.Path}}
            model: {weights: {{AppContext.BaseDirectory}}models/rendered.safetensors, threads: 1}
            camera: {source: "dir://{{_folder.Path}}"}
            autopilot: {link: "udpin:127.0.0.1:0"}
            """);
        return path;
    }
}
