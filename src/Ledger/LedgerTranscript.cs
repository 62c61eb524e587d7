using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.Json;

namespace DroneSeal.Ledger;

/// <summary>A ledger as small files that never change, one a row: what a ground station pulls over a slow
/// link, row by row, and checks without a database.</summary>
/// <remarks>
/// <code>
/// FOLDER/NAME/000001.row      NAME is the ledger's; Brotli of a line of text:
/// place, parent hash, hash and body, with a blank between, the body as it was hashed
/// </code>
/// Rows that the ledger has archived are in no transcript: they are pulled as <see cref="LedgerArchive"/> keeps them.
/// </remarks>
public static class LedgerTranscript
{
    private const string Suffix = ".row";
    private const int MostBytes = 16 << 20;

    /// <summary>Adds the rows that a transcript does not hold yet, and removes those that were archived; makes it where
    /// there is none.</summary>
    /// <param name="ledger">Open, for reading at least.</param>
    /// <param name="folder">Holds a folder a ledger.</param>
    /// <returns>How many rows were added.</returns>
    /// <exception cref="LedgerException">A row cannot be read.</exception>
    public static int Update(EditLedger ledger, string folder)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentException.ThrowIfNullOrEmpty(folder);
        var own = Directory.CreateDirectory(Path.Combine(folder, ledger.Name)).FullName;
        var archived = ledger.ArchivedRows;
        var moved = Directory.EnumerateFiles(own).Where(path => SequenceOf(Path.GetFileName(path)) <= archived);
        foreach (var path in moved.ToList())
        {
            File.Delete(path);
        }

        var added = 0;
        foreach (var row in ledger.Read(Math.Max(LastWhole(own), archived) + 1))
        {
            added++;
            var stored = new StoredRow(row.Sequence, row.ParentHash, row.Hash, Encoding.UTF8.GetBytes(row.Body));
            DurableFile.Write(Path.Combine(own, FileOf(row.Sequence)), FileBytes(stored), mustReachDisk: false);
        }

        return added;
    }

    // Lost power can leave the newest files empty: their rows are written again.
    private static long LastWhole(string folder)
    {
        var last = Directory.EnumerateFiles(folder).Max(path => SequenceOf(Path.GetFileName(path))) ?? 0;
        while (last > 0 && !IsWhole(Path.Combine(folder, FileOf(last))))
        {
            last--;
        }

        return last;
    }

    private static bool IsWhole(string path) => File.Exists(path) && Read(File.ReadAllBytes(path)) is not null;

    /// <summary>Name of a row's file.</summary>
    public static string FileOf(long sequence) =>
        sequence.ToString("000000", CultureInfo.InvariantCulture) + Suffix;

    /// <summary>The row that a file is of; null for other files.</summary>
    public static long? SequenceOf(string fileName)
    {
        ArgumentNullException.ThrowIfNull(fileName);
        return fileName.EndsWith(Suffix, StringComparison.Ordinal)
            && long.TryParse(fileName[..^Suffix.Length], NumberStyles.None, CultureInfo.InvariantCulture, out var row)
            ? row
            : null;
    }

    /// <summary>Checks the whole chain; never throws for damage.</summary>
    /// <param name="name">The ledger's.</param>
    /// <param name="files">Contents of its rows' files, from the first row on, or from the oldest that is
    /// left.</param>
    /// <param name="knownHead">A row that it must hold, known from an earlier look.</param>
    public static LedgerCheck Verify(string name, IEnumerable<byte[]> files, LedgerHead? knownHead = null)
    {
        ArgumentNullException.ThrowIfNull(files);
        LedgerHead? first = null;
        var head = new LedgerHead(0, LedgerHash.First(name));
        var isKnownFound = knownHead is null || knownHead == head;
        foreach (var row in files.Select(Parse))
        {
            if (first is null)
            {
                head = row is { Sequence: > 1 } ? new LedgerHead(row.Sequence - 1, row.ParentHash) : head;
                first = head;
                isKnownFound |= head == knownHead;
            }

            var next = head.Sequence + 1;
            if (row is null || Follow(row, head) is not { } followed)
            {
                return new LedgerCheck(
                    LedgerFault.Changed, next, head.Sequence - first.Value.Sequence, head,
                    $"Row {next} is not what was written.");
            }

            head = followed;
            isKnownFound |= head == knownHead;
        }

        var begin = first ?? head;
        return isKnownFound
            ? new LedgerCheck(
                LedgerFault.None, null, head.Sequence - begin.Sequence, head, Words(begin, head, knownHead))
            : NotFound(begin, head, knownHead!.Value);
    }

    private static LedgerCheck NotFound(LedgerHead begin, LedgerHead head, LedgerHead known)
    {
        var fault = known.Sequence > head.Sequence ? LedgerFault.Truncated
            : known.Sequence < begin.Sequence ? LedgerFault.Missing : LedgerFault.Changed;
        return new LedgerCheck(
            fault,
            Math.Min(known.Sequence, head.Sequence + 1),
            head.Sequence - begin.Sequence,
            head,
            fault == LedgerFault.Missing
                ? $"Rows up to {begin.Sequence} have expired, so that nothing leads on from row {known.Sequence}, "
                    + "where the last look ended; what is left is as written."
                : $"Row {known.Sequence}, which an earlier look had seen, is not in the chain.");
    }

    /// <summary>The row of a file, unchecked; null where it is none.</summary>
    public static LedgerRow? Read(byte[] file)
    {
        try
        {
            return Parse(file) is { } row && Encoding.UTF8.GetString(row.Body) is { } body
                ? new LedgerRow(
                    row.Sequence, row.ParentHash, row.Hash, body, CanonicalJson.Read<EditEntry>(body))
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Bytes of a row's file.</summary>
    internal static byte[] FileBytes(StoredRow row) => Pack(RowLine.Of(row));

    private static string Words(LedgerHead begin, LedgerHead head, LedgerHead? knownHead) =>
        LedgerChain.Words(begin, head) + (knownHead is { Sequence: > 0 } known
        ? $"; they hold row {known.Sequence}, where the last look ended."
        : "; no earlier look to compare with.");

    private static StoredRow? Parse(byte[] file) => Unpack(file) is { } line ? RowLine.Parse(line) : null;

    private static LedgerHead? Follow(StoredRow row, LedgerHead head) =>
        row.Sequence == head.Sequence + 1 && row.ParentHash == head.Hash
            && LedgerHash.OfRow(row.Sequence, row.ParentHash, row.Body) == row.Hash
                ? new LedgerHead(row.Sequence, row.Hash)
                : null;

    private static byte[] Pack(string line)
    {
        using var packed = new MemoryStream();
        using (var brotli = new BrotliStream(packed, CompressionLevel.Optimal))
        {
            brotli.Write(Encoding.UTF8.GetBytes(line));
        }

        return packed.ToArray();
    }

    // A hostile file may unpack to far more than any row is.
    private static string? Unpack(byte[] file)
    {
        try
        {
            using var brotli = new BrotliStream(new MemoryStream(file), CompressionMode.Decompress);
            using var line = new MemoryStream();
            Span<byte> piece = stackalloc byte[4096];
            for (var count = brotli.Read(piece); count > 0; count = brotli.Read(piece))
            {
                line.Write(piece[..count]);
                if (line.Length > MostBytes)
                {
                    return null;
                }
            }

            return Encoding.UTF8.GetString(line.GetBuffer(), 0, (int)line.Length);
        }
        catch (Exception fault) when (fault is InvalidDataException or InvalidOperationException)
        {
            return null;
        }
    }
}
