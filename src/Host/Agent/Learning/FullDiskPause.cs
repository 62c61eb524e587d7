using DroneSeal.Host.Flying;
using DroneSeal.Ledger;
using Microsoft.Extensions.Logging;

namespace DroneSeal.Host.Agent;

/// <summary>What the learner's process does when the disk is full: it edits no more, says why, and ends once there is
/// room, so that the next one goes on from the store. An end of its own at once would soon count as a crash
/// loop.</summary>
internal static class FullDiskPause
{
    private const int TriedBytes = 1 << 20;
    private static readonly TimeSpan _lookEvery = TimeSpan.FromSeconds(1);

    /// <summary>Waits until there is room, or it is over.</summary>
    /// <param name="settings">The agent's.</param>
    /// <param name="words">What could not be written.</param>
    /// <param name="log">Told once.</param>
    /// <param name="isOver">Whether the agent has gone, or the process is asked to end.</param>
    internal static void Hold(AgentSettings settings, string words, ILogger log, Func<bool> isOver)
    {
        var folder = new AgentFolder(settings.Run);
        var health = new HealthWatch(settings, folder);
        using var pulse = Pulse.Open(folder.PulseOf("learner"));
        log.Editing("paused", words);
        var status = folder.StatusOf("learner");
        StatusFile.Write(
            status, (StatusFile.TryRead<LearnerStatus>(status) ?? new LearnerStatus()) with { Paused = words });
        do
        {
            pulse.Beat(MonotonicClock.Now());
            Thread.Sleep(_lookEvery);
        }
        while (!isOver() && !(health.FreeBytes() >= settings.Limits.LeastFreeBytes && HasRoom(settings.State)));
    }

    // A disk has free bytes where the quota of whoever writes is used up.
    private static bool HasRoom(string folder)
    {
        var path = Path.Combine(folder, "room" + DurableFile.TemporarySuffix);
        try
        {
            File.WriteAllBytes(path, new byte[TriedBytes]);
            return true;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return false;
        }
        finally
        {
            File.Delete(path);
        }
    }
}
