using System.Globalization;

namespace DroneSeal.Host.Flying;

/// <summary>A process's id and the moment of its start: an id alone is given to another process some
/// day.</summary>
internal static class ProcessMark
{
    // The 22nd of /proc/ID/stat; the third is the first behind the name.
    private const int StartField = 19;

    /// <summary>The mark of a process that runs.</summary>
    internal static string Of(int processId) =>
        string.Create(CultureInfo.InvariantCulture, $"{processId}-{StartOf(processId) ?? "0"}");

    /// <summary>Whether the process that left a mark still runs.</summary>
    internal static bool IsAlive(string mark)
    {
        var parts = mark.Split('-');
        return parts.Length == 2
            && int.TryParse(parts[0], CultureInfo.InvariantCulture, out var id)
            && StartOf(id) == parts[1];
    }

    private static string? StartOf(int processId)
    {
        try
        {
            var path = string.Create(CultureInfo.InvariantCulture, $"/proc/{processId}/stat");
            var line = File.ReadAllText(path);
            return line[(line.LastIndexOf(')') + 2)..].Split(' ')[StartField];
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
