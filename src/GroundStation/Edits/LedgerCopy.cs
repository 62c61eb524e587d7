using DroneSeal.Ledger;
using DroneSeal.Mavlink;

namespace DroneSeal.GroundStation.Edits;

/// <summary>Our copy of a vehicle's ledger: pulled row by row, checked here, and compared with what an
/// earlier look had seen. Each ledger has a copy of its own.</summary>
internal sealed class LedgerCopy
{
    private const string Remote = "/ledger";
    private readonly GroundWorld _world;
    private readonly byte _systemId;
    private readonly string _headPath;
    private readonly string _name;
    private readonly AgentFiles _files;
    private long _rows;

    /// <summary>Asks the agent which ledger it has.</summary>
    /// <exception cref="GroundException">It did not say, or has none.</exception>
    internal LedgerCopy(GroundWorld world, byte systemId, AgentFiles files)
    {
        (_world, _systemId, _files) = (world, systemId, files);
        _headPath = Path.Combine(world.CacheFolder, $"ledger-{systemId}.head");
        _name = Listed(files).Where(entry => entry.IsDirectory)
            .Select(entry => new string([.. entry.Name.Where(char.IsAsciiHexDigit)]))
            .FirstOrDefault(name => name.Length > 0)
            ?? throw new GroundException(
                ExitCode.Refused, "the agent serves no ledger: nothing learns there");
        Directory.CreateDirectory(Folder);
    }

    /// <summary>Where the copy lies.</summary>
    internal string Folder => Path.Combine(_world.CacheFolder, $"ledger-{_systemId}-{_name}");

    /// <summary>Pulls one row.</summary>
    /// <exception cref="GroundException">It did not come, or is none.</exception>
    internal LedgerRow Row(long sequence)
    {
        Pull(sequence);
        var row = LedgerTranscript.Read(File.ReadAllBytes(PathOf(sequence)));
        return row?.Sequence == sequence
            ? row
            : throw new GroundException(
                ExitCode.CheckFailed,
                $"what the agent serves as row {sequence} is no row; edits verify checks all");
    }

    /// <summary>Pulls what is new, and the newest of what is here once more: a history that was written
    /// anew shows there.</summary>
    /// <exception cref="GroundException">It did not come whole; what came is kept.</exception>
    internal void Pull()
    {
        _rows = _files.List($"{Remote}/{_name}").Max(entry => LedgerTranscript.SequenceOf(entry.Name)) ?? 0;
        var newest = _rows;
        while (newest > 0 && !File.Exists(PathOf(newest)))
        {
            newest--;
        }

        File.Delete(PathOf(newest));
        for (var i = 1L; i <= _rows; i++)
        {
            Pull(i);
        }
    }

    /// <summary>Checks the whole chain that was pulled; a good one is remembered.</summary>
    internal LedgerCheck Verify()
    {
        var (name, known) = Known();
        if (name is not null && name != _name)
        {
            return new LedgerCheck(
                LedgerFault.Changed, null, 0, known ?? default,
                $"This is ledger {_name}; an earlier look had seen {name}. If the vehicle was given a new store, "
                + "say so with --forget; else its history was replaced.");
        }

        var files = Enumerable.Range(1, (int)_rows).Select(row => File.ReadAllBytes(PathOf(row)));
        var check = LedgerTranscript.Verify(_name, files, known);
        if (check.IsIntact)
        {
            File.WriteAllText(_headPath, $"{_name} {check.Head}\n");
        }

        return check;
    }

    /// <summary>Forgets what earlier looks had seen; for a vehicle that was given a new store.</summary>
    internal void Forget() => File.Delete(_headPath);

    /// <summary>Rows that completion offers, of each vehicle's ledger that was looked at last; none where
    /// nothing was pulled.</summary>
    internal static IEnumerable<string> KnownIds(GroundWorld world) => Directory.Exists(world.CacheFolder)
        ? Directory.EnumerateDirectories(world.CacheFolder, "ledger-*")
            .GroupBy(path => Path.GetFileName(path).Split('-')[1])
            .Select(copies => copies.MaxBy(Directory.GetLastWriteTimeUtc)!)
            .SelectMany(Directory.EnumerateFiles)
            .Select(path => LedgerTranscript.SequenceOf(Path.GetFileName(path)))
            .OfType<long>().Distinct().Order().Select(row => FormattableString.Invariant($"{row}"))
        : [];

    private static IReadOnlyList<FtpEntry> Listed(AgentFiles files)
    {
        try
        {
            return files.List(Remote);
        }
        catch (GroundException fault) when (fault.Code == ExitCode.Refused)
        {
            // Where nothing learns there is no such folder.
            return [];
        }
    }

    private void Pull(long sequence)
    {
        if (File.Exists(PathOf(sequence)))
        {
            return;
        }

        var part = PathOf(sequence) + ".part";
        _files.Get($"{Remote}/{_name}/{LedgerTranscript.FileOf(sequence)}", part);
        File.Move(part, PathOf(sequence));
    }

    private string PathOf(long sequence) => Path.Combine(Folder, LedgerTranscript.FileOf(sequence));

    private (string? Name, LedgerHead? Head) Known()
    {
        if (!File.Exists(_headPath) || File.ReadAllText(_headPath).Split(' ', 2) is not [var name, var text])
        {
            return (null, null);
        }

        return LedgerHead.TryParse(text, out var head) ? (name, head) : (null, null);
    }
}
