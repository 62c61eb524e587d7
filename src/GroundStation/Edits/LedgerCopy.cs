using DroneSeal.Ledger;

namespace DroneSeal.GroundStation.Edits;

/// <summary>Our copy of a vehicle's ledger: pulled piece by piece, checked here, and compared with what an
/// earlier look had seen.</summary>
internal sealed class LedgerCopy
{
    private const string Remote = "/ledger/edits.lines";
    private readonly string _path;
    private readonly string _headPath;

    internal LedgerCopy(GroundWorld world, byte systemId)
    {
        Directory.CreateDirectory(world.CacheFolder);
        _path = Path.Combine(world.CacheFolder, $"ledger-{systemId}.lines");
        _headPath = Path.Combine(world.CacheFolder, $"ledger-{systemId}.head");
    }

    /// <summary>Where the copy lies.</summary>
    internal string PathOfCopy => _path;

    /// <summary>The rows, unchecked.</summary>
    internal IEnumerable<LedgerRow> Rows => LedgerTranscript.Read(_path);

    /// <summary>Pulls what is new.</summary>
    /// <exception cref="GroundException">It did not come whole.</exception>
    internal void Pull(AgentFiles files) => files.Get(Remote, _path);

    /// <summary>Forgets the copy and what was seen; for a vehicle that was given a new store.</summary>
    internal void Forget()
    {
        File.Delete(_path);
        File.Delete(_headPath);
    }

    /// <summary>Checks the whole chain; a good one is remembered.</summary>
    internal LedgerCheck Verify()
    {
        LedgerHead? known =
            File.Exists(_headPath) && LedgerHead.TryParse(File.ReadAllText(_headPath), out var head)
            ? head
            : null;
        var check = LedgerTranscript.Verify(_path, known);
        if (check.IsIntact)
        {
            File.WriteAllText(_headPath, check.Head + "\n");
        }

        return check;
    }

    /// <summary>Rows that completion offers; none where nothing was pulled.</summary>
    internal static IEnumerable<string> KnownIds(GroundWorld world) => Directory.Exists(world.CacheFolder)
        ? Directory.EnumerateFiles(world.CacheFolder, "ledger-*.lines").SelectMany(File.ReadLines)
            .Where(line => line.Length > 0 && char.IsAsciiDigit(line[0]))
            .Select(line => line.Split(' ')[0]).Distinct()
        : [];
}
