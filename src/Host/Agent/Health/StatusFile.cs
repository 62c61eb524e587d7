using System.Text.Json;

namespace DroneSeal.Host.Agent;

/// <summary>Reads what a process says of itself.</summary>
internal static class StatusFile
{
    /// <summary>The newest; null where there is none, or none that can be read.</summary>
    internal static T? TryRead<T>(string path)
        where T : class
    {
        try
        {
            return File.Exists(path) ? JsonOutput.Read<T>(path) : null;
        }
        catch (Exception fault) when (fault is JsonException or IOException or HostException)
        {
            return null;
        }
    }
}
