using System.Diagnostics;
using System.Reflection;

namespace DroneSeal.Host.Agent;

/// <summary>Puts the health report together and writes it.</summary>
internal sealed class HealthWatch(AgentSettings settings, AgentFolder folder)
{
    /// <summary>The program's version.</summary>
    internal static string Version { get; } =
        Assembly.GetExecutingAssembly()
            .GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "";

    /// <summary>Free bytes of the disk that holds the state; zero where it cannot be told.</summary>
    internal long FreeBytes()
    {
        try
        {
            return new DriveInfo(Path.GetFullPath(settings.State)).AvailableFreeSpace;
        }
        catch (IOException)
        {
            return 0;
        }
    }

    /// <summary>Makes and writes a report.</summary>
    internal HealthReport Write(
        TimeSpan now,
        SelfTestReport? selfTest,
        IReadOnlyList<(ChildSupervisor Child, string Limits)> children,
        (string State, string Reason) editing,
        (float Celsius, string Zone)? heat)
    {
        var bad = children.Where(one => one.Child.Name != "learner" && one.Child.State != ChildState.Running)
            .Select(one =>
                $"{one.Child.Name} is {one.Child.State.ToString().ToLowerInvariant()} ({one.Child.Reason})")
                    .ToList();
        var vision = StatusFile.TryRead<VisionStatus>(folder.StatusOf("vision"));
        if (vision is { CameraProblem.Length: > 0 })
        {
            bad.Add($"camera: {vision.CameraProblem}");
        }

        if (vision is { SelfTestProblem.Length: > 0 })
        {
            bad.Add($"vision: {vision.SelfTestProblem}");
        }

        var learner = StatusFile.TryRead<LearnerStatus>(folder.StatusOf("learner"));
        if (editing.State == "running" && learner is { Paused.Length: > 0 })
        {
            editing = ("paused", learner.Paused);
        }

        var isFit = selfTest is { IsFit: true };
        bad.AddRange(selfTest is null ? ["the self-test has not ended"] : isFit ? [] : [selfTest.Verdict]);
        var report = new HealthReport
        {
            At = DateTimeOffset.UtcNow,
            MonotonicMilliseconds = now.TotalMilliseconds,
            Version = Version,
            IsHealthy = bad.Count == 0,
            Summary = bad.Count == 0 ? "everything runs" : string.Join("; ", bad),
            SelfTest = selfTest,
            Processes = children.ToDictionary(one => one.Child.Name, one => Of(one.Child, one.Limits, now)),
            Editing = editing.State,
            EditingReason = editing.Reason,
            HottestCelsius = heat?.Celsius,
            HottestZone = heat?.Zone ?? "",
            DiskFreeBytes = FreeBytes(),
            SetTrials = SetTrialBook.Open(settings.Store).Trials,
            Flight = StatusFile.TryRead<FlightStatus>(folder.StatusOf("flight")),
            Vision = vision,
            Learner = learner,
        };
        StatusFile.Write(folder.Health, report);
        return report;
    }

    private static ProcessHealth Of(ChildSupervisor child, string limits, TimeSpan now) => new(
        child.State.ToString().ToLowerInvariant(),
        child.Reason,
        child.ProcessId,
        child.Starts,
        child.Crashes,
        child.Silence(now)?.TotalMilliseconds,
        child.ProcessId > 0 ? ResidentBytes(child.ProcessId) : null,
        limits);

    private static long? ResidentBytes(int processId)
    {
        try
        {
            using var process = Process.GetProcessById(processId);
            return process.WorkingSet64;
        }
        catch (Exception gone) when (gone is ArgumentException or InvalidOperationException)
        {
            return null;
        }
    }
}
