namespace DroneSeal.GroundStation.Edits;

/// <summary>The edits of each vehicle that were listed last, for completion.</summary>
internal static class EditCache
{
    private const string Prefix = "edits-";

    /// <summary>Keeps a vehicle's; without the right to write they are not kept.</summary>
    internal static void Write(GroundWorld world, byte systemId, IEnumerable<ulong> ids)
    {
        try
        {
            Directory.CreateDirectory(world.CacheFolder);
            File.WriteAllLines(
                Path.Combine(world.CacheFolder, FormattableString.Invariant($"{Prefix}{systemId}.txt")),
                ids.Select(id => FormattableString.Invariant($"{id}")));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            world.Error.WriteLine($"droneseal-gcs: not kept for completion: {fault.Message}");
        }
    }

    /// <summary>Those that were listed, and the rows of the ledgers that were pulled.</summary>
    internal static IEnumerable<string> Ids(GroundWorld world) => Directory.Exists(world.CacheFolder)
        ? Directory.EnumerateFiles(world.CacheFolder, Prefix + "*.txt").SelectMany(File.ReadLines)
            .Concat(LedgerCopy.KnownIds(world)).Distinct()
            .OrderBy(id => id.Length).ThenBy(id => id, StringComparer.Ordinal)
        : [];
}
