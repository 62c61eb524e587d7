using System.Security.Cryptography;

namespace DroneSeal.Ledger;

/// <summary>The rows of a ledger in order, archived ones first, wherever they lie.</summary>
internal sealed class LedgerChain(LedgerFile file, string archive)
{
    /// <summary>Where the chain begins that can still be read: the row before its first.</summary>
    internal LedgerHead Begin()
    {
        var expired = file.Segments().TakeWhile(segment => segment.IsExpired).LastOrDefault();
        return expired is null
            ? new LedgerHead(0, LedgerHash.First(file.LedgerName()))
            : new LedgerHead(expired.Last, expired.Hash);
    }

    /// <summary>How much of a chain is good, without a full stop.</summary>
    /// <param name="begin">The row before its first: what came up to it has expired.</param>
    /// <param name="head">Its last row.</param>
    internal static string Words(LedgerHead begin, LedgerHead head) => begin.Sequence == 0
        ? $"{head.Sequence} rows, all as written"
        : $"Rows 1 to {begin.Sequence} have expired; the chain is as written from row {begin.Sequence + 1}, whose "
            + $"parent hash is {begin.Hash}, to row {head.Sequence}";

    /// <summary>Every row that is left, also those at places where none can be. Whole only where all is read in one
    /// transaction.</summary>
    internal IEnumerable<StoredRow> All() =>
        file.Segments().Where(segment => !segment.IsExpired).SelectMany(Read).Concat(file.From(long.MinValue));

    /// <summary>Rows from a place on; those that retention has dropped are left out.</summary>
    /// <exception cref="LedgerException">An archived segment is missing or damaged.</exception>
    internal IEnumerable<StoredRow> From(long sequence)
    {
        var next = sequence;
        for (var isMoved = true; isMoved;)
        {
            foreach (var segment in Left(next))
            {
                foreach (var row in Read(segment).Where(row => row.Sequence >= sequence))
                {
                    yield return row;
                }

                next = segment.Last + 1;
            }

            isMoved = false;
            foreach (var row in file.From(next))
            {
                // Another process may have archived rows since the segments were looked at.
                isMoved = row.Sequence != next && Left(next).Count > 0;
                if (isMoved)
                {
                    break;
                }

                yield return row;
                next = row.Sequence + 1;
            }
        }
    }

    /// <summary>The rows of a segment; none where it has expired since it was looked up.</summary>
    /// <exception cref="LedgerException">It is missing or damaged.</exception>
    internal List<StoredRow> Read(LedgerSegment segment)
    {
        var path = PathOf(segment);
        var what = $"The archived rows {segment.First} to {segment.Last} of the ledger";
        if (BytesOf(path) is not { } bytes)
        {
            return file.Segments().Exists(now => now.First == segment.First && now.IsExpired) ? []
                : throw new LedgerException($"{what} are missing: bring back {path}.");
        }

        var rows = Convert.ToHexStringLower(SHA256.HashData(bytes)) == segment.Sha256
            ? LedgerArchive.Unpack(bytes) : null;
        return rows ?? throw new LedgerException(
            $"{what} are damaged: {path} does not hold the bytes that its name says; bring back a copy.");
    }

    internal string PathOf(LedgerSegment segment) => Path.Combine(archive, segment.FileName);

    // Another process may delete it at any moment.
    private static byte[]? BytesOf(string path)
    {
        try
        {
            return File.ReadAllBytes(path);
        }
        catch (Exception fault) when (fault is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }

    private List<LedgerSegment> Left(long from) =>
        [.. file.Segments().Where(segment => !segment.IsExpired && segment.Last >= from)];
}
