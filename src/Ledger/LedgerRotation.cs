using System.Security.Cryptography;

namespace DroneSeal.Ledger;

/// <summary>Moves the oldest rows out of the live file, and drops what was moved longest ago.</summary>
/// <remarks>
/// <code>
/// writers kept out -> rows checked -> file written, fsync, rename, fsync of the folder -> read back
///   -> one transaction: the segment is noted, its rows are deleted
/// </code>
/// Cut short anywhere before the transaction, all rows are still live, and the file is swept at the next start.
/// Retention goes the other way: first noted, then deleted.
/// </remarks>
internal sealed class LedgerRotation(LedgerFile file, LedgerChain chain, string archive)
{
    private const long MostSegmentBytes = 1 << 20;
    private const string AsideSuffix = ".aside";

    /// <summary>Archives about half of the live rows where their bodies are larger than a bound.</summary>
    /// <returns>How many rows were moved.</returns>
    /// <exception cref="LedgerException">A row is not what was written; nothing has moved.</exception>
    /// <exception cref="IOException">The disk is full or failing; nothing has moved.</exception>
    internal long Run(long mostBytes)
    {
        var moved = 0L;
        var count = 1;
        for (var live = file.LiveBytes(); live > mostBytes && count > 0; live = file.LiveBytes())
        {
            count = Once(Math.Min(live - (mostBytes / 2), MostSegmentBytes));
            moved += count;
        }

        return moved;
    }

    /// <summary>Bytes of all segments that have not expired.</summary>
    internal long ArchivedBytes() => file.Segments().Where(segment => !segment.IsExpired).Sum(LengthOf);

    /// <summary>Drops the oldest segments.</summary>
    /// <returns>Bytes of the files that went.</returns>
    internal long Expire(long bytes)
    {
        var freed = 0L;
        foreach (var segment in file.Segments().Where(segment => !segment.IsExpired))
        {
            if (freed >= bytes)
            {
                break;
            }

            file.Expire(segment);
            freed += LengthOf(segment);
            File.Delete(chain.PathOf(segment));
        }

        return freed;
    }

    /// <summary>Removes what a killed rotation or retention left: what was never finished, has expired, or holds rows
    /// that are all still live. A segment that the ledger does not know, because it was brought back from a copy or made
    /// anew, may hold what is nowhere else: it gets another name and stays.</summary>
    /// <returns>How many files it was.</returns>
    internal int Sweep()
    {
        if (!Directory.Exists(archive))
        {
            return 0;
        }

        // With writers kept out, no file can be one that another process is about to note.
        using var transaction = file.BeginWriting();
        var segments = file.Segments();
        var inUse = segments.Where(segment => !segment.IsExpired).Select(segment => segment.FileName).ToHashSet();
        var expired = segments.Where(segment => segment.IsExpired).Select(segment => segment.FileName).ToHashSet();
        var left = Directory.EnumerateFiles(archive).Where(path => IsLeft(Path.GetFileName(path), inUse)).ToList();
        foreach (var path in left)
        {
            if (IsUnfinished(path) || expired.Contains(Path.GetFileName(path)) || IsLive(path))
            {
                File.Delete(path);
            }
            else
            {
                File.Move(path, path + AsideSuffix, overwrite: true);
            }
        }

        return left.Count;
    }

    // Other files are somebody's own.
    private static bool IsLeft(string name, HashSet<string> inUse) =>
        IsUnfinished(name) || (LedgerArchive.RangeOf(name) is not null && !inUse.Contains(name));

    private static bool IsUnfinished(string name) => name.EndsWith(DurableFile.TemporarySuffix, StringComparison.Ordinal);

    private bool IsLive(string path)
    {
        try
        {
            return LedgerArchive.Unpack(File.ReadAllBytes(path)) is { Count: > 0 } rows
                && AreSame([.. file.From(rows[0].Sequence).Take(rows.Count)], rows);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private long LengthOf(LedgerSegment segment)
    {
        var path = new FileInfo(chain.PathOf(segment));
        return path.Exists ? path.Length : 0;
    }

    private int Once(long bytes)
    {
        using var transaction = file.BeginWriting();
        var rows = Oldest(bytes);
        if (rows.Count == 0)
        {
            return 0;
        }

        RequireWhole(rows);
        var packed = LedgerArchive.Pack(rows);
        var segment = new LedgerSegment(
            rows[0].Sequence, rows[^1].Sequence, rows[^1].Hash,
            Convert.ToHexStringLower(SHA256.HashData(packed)), IsExpired: false);
        if (!Directory.Exists(archive))
        {
            Directory.CreateDirectory(archive);
            DurableFile.SyncFolder(Path.GetDirectoryName(Path.GetFullPath(archive))!);
        }

        DurableFile.Write(chain.PathOf(segment), packed);
        RequireSame(rows, chain.Read(segment));
        file.Archive(transaction, segment);
        transaction.Commit();
        return rows.Count;
    }

    // The newest row stays: the live file always says where the chain goes on.
    private List<StoredRow> Oldest(long bytes)
    {
        var rows = new List<StoredRow>();
        var last = file.Last()?.Sequence ?? 0;
        foreach (var row in file.From(long.MinValue).TakeWhile(row => row.Sequence < last && bytes > 0))
        {
            rows.Add(row);
            bytes -= row.Body.Length;
        }

        return rows;
    }

    private void RequireWhole(List<StoredRow> rows)
    {
        var head = file.Segments().LastOrDefault() is { } before
            ? new LedgerHead(before.Last, before.Hash)
            : new LedgerHead(0, LedgerHash.First(file.LedgerName()));
        foreach (var row in rows)
        {
            if (row.Sequence != head.Sequence + 1 || row.ParentHash != head.Hash
                || LedgerHash.OfRow(row.Sequence, row.ParentHash, row.Body) != row.Hash)
            {
                throw new LedgerException(
                    $"Row {head.Sequence + 1} is not what was written, so nothing is archived: run edits verify.");
            }

            head = new LedgerHead(row.Sequence, row.Hash);
        }
    }

    private static void RequireSame(List<StoredRow> rows, List<StoredRow> read)
    {
        if (!AreSame(rows, read))
        {
            throw new LedgerException("What was archived does not read back the same: check the disk.");
        }
    }

    private static bool AreSame(List<StoredRow> rows, List<StoredRow> read) =>
        rows.Select(row => row.Hash).SequenceEqual(
            read.Select(row => LedgerHash.OfRow(row.Sequence, row.ParentHash, row.Body)));
}
