using System.Globalization;

namespace DroneSeal.Host.Agent;

/// <summary>The hottest thermal zone (the kernel's thermal sysfs: <c>thermal_zoneN/temp</c>, thousandths of a
/// degree).</summary>
/// <param name="root">Usually <c>/sys/class/thermal</c>.</param>
internal sealed class HeatGauge(string root)
{
    private const float LeastCelsius = -55;
    private const float MostCelsius = 200;

    /// <summary>Degrees Celsius and the zone's name; null where no zone can be read. Zones of blocks that are
    /// switched off refuse to be read: they are left out.</summary>
    internal (float Celsius, string Zone)? Hottest()
    {
        (float Celsius, string Zone)? hottest = null;
        if (!Directory.Exists(root))
        {
            return null;
        }

        foreach (var zone in Directory.EnumerateDirectories(root, "thermal_zone*"))
        {
            if (int.TryParse(Read(zone, "temp"), CultureInfo.InvariantCulture, out var thousandths)
                && thousandths / 1000f is > LeastCelsius and < MostCelsius and var celsius
                && !(celsius <= hottest?.Celsius))
            {
                hottest = (celsius, Read(zone, "type") ?? Path.GetFileName(zone));
            }
        }

        return hottest;
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
