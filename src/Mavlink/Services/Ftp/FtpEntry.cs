namespace DroneSeal.Mavlink;

/// <summary>One entry of a directory.</summary>
/// <param name="Name">Without the path.</param>
/// <param name="IsDirectory">Whether it holds others.</param>
/// <param name="Bytes">Length of a file; 0 for a directory.</param>
public readonly record struct FtpEntry(string Name, bool IsDirectory, long Bytes);
