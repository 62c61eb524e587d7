using System.Diagnostics;
using System.Globalization;
using DroneSeal.Host.Flying;

namespace DroneSeal.Host.Agent;

/// <summary>Turns the flight process for simulated hours, on the ground and in the air, and looks what it
/// holds.</summary>
internal static class FlightSoak
{
    private const double Mib = 1 << 20;
    private static readonly TimeSpan _warmUp = TimeSpan.FromMinutes(2);

    /// <summary>Runs until the time on the ground and in the air is over, or the wall's clock says so.</summary>
    /// <param name="folder">Of the run; in memory at best.</param>
    /// <param name="groundHours">Simulated, before it may arm.</param>
    /// <param name="airHours">Simulated, from then on.</param>
    /// <param name="minutes">Most by the wall's clock.</param>
    /// <param name="json">Where the samples go; null: nowhere.</param>
    internal static int Run(string folder, double groundHours, double airHours, double minutes, FileInfo? json)
    {
        using var rig = new FlightSoakRig(AgentFolder.Create(folder), seed: 1);
        var heap = QuietHeap.TryBegin() ? "no collections to begin with" : "collections as usual";
        Console.WriteLine($"flight alone in lock-step, {heap}");
        var samples = new List<FlightSoakSample>();
        var wall = Stopwatch.StartNew();
        var mayFlyAt = TimeSpan.FromHours(groundHours);
        var end = TimeSpan.FromHours(groundHours + airHours);
        var step = TimeSpan.FromHours((groundHours + airHours) / 48);
        for (var next = _warmUp; rig.Now < end && wall.Elapsed.TotalMinutes < minutes && !rig.IsOver;)
        {
            rig.MayFly = rig.Now >= mayFlyAt;
            rig.Step();
            if (rig.Now >= next)
            {
                next += step;
                samples.Add(Look(rig));
                Say(samples[^1]);
            }
        }

        GC.Collect();
        samples.Add(Look(rig));
        Say(samples[^1]);
        JsonOutput.Write(json, new { WallMinutes = wall.Elapsed.TotalMinutes, samples });
        Console.WriteLine($"{rig.Now.TotalHours:0.00} simulated hours in {wall.Elapsed.TotalMinutes:0.0} minutes");
        return rig.Now < end && rig.IsOver ? ExitCode.FlightFailed : ExitCode.Done;
    }

    private static FlightSoakSample Look(FlightSoakRig rig)
    {
        using var process = Process.GetCurrentProcess();
        var heap = GC.GetGCMemoryInfo(GCKind.Any);
        return new FlightSoakSample(
            rig.Now.TotalHours, rig.Phase, process.WorkingSet64 / Mib, heap.HeapSizeBytes / Mib,
            heap.TotalCommittedBytes / Mib, Directory.GetFiles("/proc/self/fd").Length, process.Threads.Count,
            GC.CollectionCount(0), rig.LoopBytes, rig.KeeperBytes, rig.Mapped);
    }

    private static void Say(FlightSoakSample one) => Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"{one.Hours,6:0.00} h {one.Phase,-9} resident {one.ResidentMib,6:0.0} MiB, heap {one.HeapMib,5:0.0}, committed"
        + $" {one.CommittedMib,5:0.0}, handles {one.Handles}, threads {one.Threads}, collections {one.Collections},"
        + $" allocated by the loop {one.LoopBytes / 1024.0:0} KiB, housekeeping {one.KeeperBytes / 1024.0:0} KiB,"
        + $" map {one.Mapped}"));
}
