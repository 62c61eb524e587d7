using System.Text.Json;

namespace DroneSeal.Host.Agent;

/// <summary>What a process says of itself, once a second.</summary>
internal static class StatusFile
{
    /// <summary>Writes it, where that can be done: no status is worth a flight, and the next one comes in a second.</summary>
    internal static void Write<T>(string path, T status)
    {
        try
        {
            JsonOutput.Write(new FileInfo(path), status);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // Its age tells the reader.
        }
    }

    /// <summary>The newest; null where there is none, or none that can be read.</summary>
    internal static T? TryRead<T>(string path)
        where T : class
    {
        try
        {
            return File.Exists(path) ? JsonOutput.Read<T>(path) : null;
        }
        catch (Exception fault) when (fault is JsonException or IOException or UnauthorizedAccessException or HostException)
        {
            return null;
        }
    }
}
