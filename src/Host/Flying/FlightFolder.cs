namespace DroneSeal.Host.Flying;

/// <summary>The folder in memory through which the processes of one flight meet.</summary>
/// <param name="path">It must be there.</param>
internal sealed class FlightFolder(string path)
{
    private const string Prefix = "droneseal-";
    private const string OwnerPrefix = "owner-";

    // Between making a folder and claiming it there is a moment without an owner.
    private static readonly TimeSpan _unclaimedFor = TimeSpan.FromHours(1);

    /// <summary>Obstacle batches, from vision to flight.</summary>
    internal string Ring => Path.Combine(path, "obstacles.ring");

    /// <summary>The vehicle's state, from flight to vision.</summary>
    internal string Board => Path.Combine(path, "vehicle.board");

    /// <summary>How far the flight is, from a flight process to the one that follows it.</summary>
    internal string Memory => Path.Combine(path, "flight.trail");

    /// <summary>What flight found, written at its end.</summary>
    internal string Outcome => Path.Combine(path, "flight.json");

    /// <summary>Where flight believed to be, line by line.</summary>
    internal string Trace => Path.Combine(path, "trace.csv");

    /// <summary>Where the built-in autopilot's vehicle truly was, line by line.</summary>
    internal string Truth => Path.Combine(path, "truth.csv");

    /// <summary>The same, the newest alone: from there the stand-in's camera looks.</summary>
    internal string TruthBoard => Path.Combine(path, "truth.board");

    /// <summary>While this file is there, the stand-in's camera shows one picture.</summary>
    internal string Freeze => Path.Combine(path, "freeze");

    /// <summary>While this file is there, the stand-in's self-test fails.</summary>
    internal string FailSelfTest => Path.Combine(path, "fail-self-test");

    internal string FullPath => path;

    /// <summary>Makes a folder with a name of its own, and removes those whose processes are all
    /// gone.</summary>
    internal static FlightFolder Create()
    {
        const string memory = "/dev/shm";
        return CreateIn(Directory.Exists(memory) ? memory : Path.GetTempPath());
    }

    /// <summary>The same in a given place.</summary>
    internal static FlightFolder CreateIn(string parent)
    {
        foreach (var stale in Directory.EnumerateDirectories(parent, Prefix + "*").Where(IsStale).ToList())
        {
            new FlightFolder(stale).Delete();
        }

        var made = Directory.CreateDirectory(Path.Combine(parent, $"{Prefix}{Guid.NewGuid():N}"));
        var folder = new FlightFolder(made.FullName);
        folder.Claim();
        return folder;
    }

    /// <summary>Says that this process uses it: nobody else removes it while one that does lives.</summary>
    internal void Claim() =>
        File.WriteAllText(Path.Combine(path, OwnerPrefix + ProcessMark.Of(Environment.ProcessId)), "");

    internal void Delete()
    {
        try
        {
            Directory.Delete(path, recursive: true);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // A process that was killed may still be letting go of a file, or it is another user's; the next
            // start tries again.
        }
    }

    private static bool IsStale(string folder)
    {
        try
        {
            var owners = Directory.GetFiles(folder, OwnerPrefix + "*");
            return owners.Length == 0
                ? DateTime.UtcNow - Directory.GetLastWriteTimeUtc(folder) > _unclaimedFor
                : !owners.Any(owner => ProcessMark.IsAlive(Path.GetFileName(owner)[OwnerPrefix.Length..]));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
