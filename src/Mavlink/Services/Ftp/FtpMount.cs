namespace DroneSeal.Mavlink;

/// <summary>A folder that a file server shows under a name of its own.</summary>
/// <param name="Name">The first part of its paths: one word without slashes.</param>
/// <param name="Directory">The folder on this machine; may be absent, and is then empty.</param>
/// <param name="IsReadOnly">Whether nothing in it may be written, removed or renamed.</param>
/// <param name="MostFileBytes">The longest file that may be written.</param>
public sealed record FtpMount(
    string Name, string Directory, bool IsReadOnly = true, long MostFileBytes = 64 << 20);
