namespace DroneSeal.GroundStation.Parameters;

/// <summary>The last list of parameters of each vehicle, for completion and for better complaints.</summary>
internal static class ParameterCache
{
    /// <summary>Keeps a list; without the right to write there is none.</summary>
    internal static void Write(GroundWorld world, byte systemId, ParameterSet values)
    {
        try
        {
            Directory.CreateDirectory(world.CacheFolder);
            ParameterFile.Write(PathOf(world, systemId), $"vehicle {systemId}", values);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            world.Error.WriteLine($"droneseal-gcs: not kept for completion: {fault.Message}");
        }
    }

    /// <summary>The last list of a vehicle; null where there is none.</summary>
    internal static ParameterSet? Read(GroundWorld world, byte systemId)
    {
        try
        {
            var path = PathOf(world, systemId);
            return File.Exists(path) ? ParameterFile.Read(path) : null;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or GroundException)
        {
            return null;
        }
    }

    /// <summary>Every name of every vehicle that was ever listed.</summary>
    internal static IEnumerable<string> Names(GroundWorld world) => Directory.Exists(world.CacheFolder)
        ? Directory.EnumerateFiles(world.CacheFolder, "parameters-*.txt").SelectMany(File.ReadLines)
            .Where(line => !line.StartsWith('#')).Select(line => line.Split(',')[0])
            .Distinct().Order(StringComparer.Ordinal)
        : [];

    private static string PathOf(GroundWorld world, byte systemId) =>
        Path.Combine(world.CacheFolder, $"parameters-{systemId}.txt");
}
