namespace DroneSeal.Host.Flying;

/// <summary>How this program starts itself with another verb.</summary>
internal static class OwnProgram
{
    /// <summary>Program and arguments.</summary>
    internal static IReadOnlyList<string> Command(params IEnumerable<string> arguments) =>
        [Environment.ProcessPath!, Path.Combine(AppContext.BaseDirectory, "droneseal.dll"), .. arguments];
}
