using DroneSeal.Ledger;
using DroneSeal.Mavlink;

namespace DroneSeal.GroundStation.Edits;

/// <summary>Our copy of a vehicle's ledger: pulled row by row, checked here, and compared with what an
/// earlier look had seen. Each ledger has a copy of its own.</summary>
internal sealed class LedgerCopy
{
    private const string Remote = "/ledger";
    private const string RemoteArchive = "/archive";
    private readonly GroundWorld _world;
    private readonly byte _systemId;
    private readonly string _headPath;
    private readonly string _name;
    private readonly AgentFiles _files;
    private long _rows;
    private List<(string Name, long First, long Last)>? _archive;

    /// <summary>Asks the agent which ledger it has.</summary>
    /// <exception cref="GroundException">It did not say, or has none.</exception>
    internal LedgerCopy(GroundWorld world, byte systemId, AgentFiles files)
    {
        (_world, _systemId, _files) = (world, systemId, files);
        _headPath = Path.Combine(world.CacheFolder, $"ledger-{systemId}.head");
        _name = Listed(files, Remote).Where(entry => entry.IsDirectory)
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
        var served = _files.List($"{Remote}/{_name}").Select(entry => LedgerTranscript.SequenceOf(entry.Name))
            .OfType<long>().ToHashSet();
        _rows = served.Count > 0 ? served.Max() : Archive().Select(segment => segment.Last).DefaultIfEmpty().Max();
        var here = Directory.EnumerateFiles(Folder)
            .Select(path => LedgerTranscript.SequenceOf(Path.GetFileName(path))).OfType<long>().ToHashSet();
        var newest = here.Where(row => row <= _rows).DefaultIfEmpty().Max();
        if (served.Contains(newest) || IsArchived(newest))
        {
            File.Delete(PathOf(newest));
            here.Remove(newest);
        }

        // A segment is unpacked as a whole: where both its ends are here, all of it is.
        foreach (var (_, first, last) in Archive())
        {
            if (!here.Contains(first) || !here.Contains(last))
            {
                PullArchived(last);
            }
        }

        foreach (var row in served.Except(here).Order())
        {
            Pull(row);
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

        // What the vehicle has dropped, and this copy never had, is no part of the check, and it says so.
        var before = _rows;
        while (before > 0 && IsHere(before))
        {
            before--;
        }

        var files = Enumerable.Range((int)before + 1, (int)(_rows - before))
            .Select(row => File.ReadAllBytes(PathOf(row)));
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

    private static IReadOnlyList<FtpEntry> Listed(AgentFiles files, string folder)
    {
        try
        {
            return files.List(folder);
        }
        catch (GroundException fault) when (fault.Code == ExitCode.Refused)
        {
            // Where nothing learns there is no such folder.
            return [];
        }
    }

    private void Pull(long sequence)
    {
        if (IsHere(sequence))
        {
            return;
        }

        if (IsArchived(sequence))
        {
            PullArchived(sequence);
            return;
        }

        var part = PathOf(sequence) + ".part";
        _files.Get($"{Remote}/{_name}/{LedgerTranscript.FileOf(sequence)}", part);
        File.Move(part, PathOf(sequence));
    }

    // Rows that are here already stay: what an earlier look had seen is what the chain must lead on from.
    private void PullArchived(long sequence)
    {
        var (name, first, last) = Archive().First(segment => segment.First <= sequence && sequence <= segment.Last);
        var part = Path.Combine(Folder, FormattableString.Invariant($"{first}-{last}.part"));
        _files.Get($"{RemoteArchive}/{name}", part);
        var rows = LedgerArchive.ToTranscript(File.ReadAllBytes(part));
        File.Delete(part);
        foreach (var (place, bytes) in rows ?? [])
        {
            if (first <= place && place <= last && !IsHere(place))
            {
                File.WriteAllBytes(PathOf(place), bytes);
            }
        }

        if (!IsHere(sequence))
        {
            throw new GroundException(
                ExitCode.CheckFailed,
                $"what the agent serves as the archived rows {first} to {last} is damaged: run edits verify there");
        }
    }

    private bool IsHere(long sequence) => File.Exists(PathOf(sequence));

    private bool IsArchived(long sequence) =>
        Archive().Exists(segment => segment.First <= sequence && sequence <= segment.Last);

    // Listed once a command. The name is the agent's word, and becomes part of a path there only.
    private List<(string Name, long First, long Last)> Archive() =>
        _archive ??= [.. from entry in Listed(_files, RemoteArchive)
                         let range = LedgerArchive.RangeOf(entry.Name)
                         where range is not null
                         select (entry.Name, range.Value.First, range.Value.Last)];

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
