using System.Globalization;

namespace DroneSeal.SelfEdit;

/// <summary>Looks at processes that this one did not start.</summary>
internal static class OtherProcess
{
    /// <summary>Whether a process runs: it is there, and no corpse that waits for its parent.</summary>
    internal static bool IsAlive(long id)
    {
        if (id <= 0)
        {
            return false;
        }

        try
        {
            var text = File.ReadAllText(string.Create(CultureInfo.InvariantCulture, $"/proc/{id}/stat"));
            var state = text[(text.LastIndexOf(')') + 1)..].TrimStart();
            return state.Length > 0 && state[0] is not ('Z' or 'X');
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
