using System.Globalization;

namespace DroneSeal.Host.Agent;

/// <summary>Events for which an Orin's board throttles: under-voltage (<c>oc1_event_cnt</c>) and average
/// over-current (<c>oc2_event_cnt</c>) of the hardware monitor <c>soctherm_oc</c>.</summary>
/// <remarks>Instantaneous over-current (<c>oc3_event_cnt</c>) is left out: on boards in the field it counts
/// up all the time under load.</remarks>
/// <param name="root">Usually <c>/sys/class/hwmon</c>.</param>
internal sealed class PowerGauge(string root)
{
    private static readonly string[] _counters = ["oc1_event_cnt", "oc2_event_cnt"];

    /// <summary>Events since boot; null where nothing counts them.</summary>
    internal long? Events()
    {
        long? events = null;
        foreach (var folder in Directory.Exists(root) ? Directory.GetDirectories(root) : [])
        {
            if (Read(folder, "name") != "soctherm_oc")
            {
                continue;
            }

            foreach (var counter in _counters)
            {
                if (long.TryParse(Read(folder, counter), CultureInfo.InvariantCulture, out var count))
                {
                    events = (events ?? 0) + count;
                }
            }
        }

        return events;
    }

    private static string? Read(string folder, string name)
    {
        try
        {
            return File.ReadAllText(Path.Combine(folder, name)).Trim();
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
