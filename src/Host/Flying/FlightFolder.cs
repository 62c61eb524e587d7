namespace DroneSeal.Host.Flying;

/// <summary>The folder in memory through which the processes of one flight meet.</summary>
/// <param name="path">It must be there.</param>
internal sealed class FlightFolder(string path)
{
    /// <summary>Obstacle batches, from vision to flight.</summary>
    internal string Ring => Path.Combine(path, "obstacles.ring");

    /// <summary>The vehicle's state, from flight to vision.</summary>
    internal string Board => Path.Combine(path, "vehicle.board");

    /// <summary>What flight found, written at its end.</summary>
    internal string Outcome => Path.Combine(path, "flight.json");

    /// <summary>Where flight believed to be, line by line.</summary>
    internal string Trace => Path.Combine(path, "trace.csv");

    /// <summary>Where the built-in autopilot's vehicle truly was, line by line.</summary>
    internal string Truth => Path.Combine(path, "truth.csv");

    /// <summary>While this file is there, the stand-in's camera shows one picture.</summary>
    internal string Freeze => Path.Combine(path, "freeze");

    internal string FullPath => path;

    /// <summary>Makes a folder with a name of its own.</summary>
    internal static FlightFolder Create()
    {
        const string memory = "/dev/shm";
        var parent = Directory.Exists(memory) ? memory : Path.GetTempPath();
        var folder = Directory.CreateDirectory(Path.Combine(parent, $"droneseal-{Guid.NewGuid():N}"));
        return new FlightFolder(folder.FullName);
    }

    internal void Delete()
    {
        try
        {
            Directory.Delete(path, recursive: true);
        }
        catch (IOException)
        {
            // A process that was killed may still be letting go of a file; the folder is in memory and small.
        }
    }
}
