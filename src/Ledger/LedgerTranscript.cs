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
/// </remarks>
public static class LedgerTranscript
{
    private const string Suffix = ".row";
    private const int Parts = 4;
    private const int MostBytes = 16 << 20;

    /// <summary>Adds the rows that a transcript does not hold yet; makes it where there is none.</summary>
    /// <param name="ledger">Open, for reading at least.</param>
    /// <param name="folder">Holds a folder a ledger.</param>
    /// <returns>How many rows were added.</returns>
    /// <exception cref="LedgerException">A row cannot be read.</exception>
    public static int Update(EditLedger ledger, string folder)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentException.ThrowIfNullOrEmpty(folder);
        var own = Directory.CreateDirectory(Path.Combine(folder, ledger.Name)).FullName;
        var last = LastWhole(own);
        var added = 0;
        foreach (var row in ledger.Read(last + 1))
        {
            added++;
            var line = FormattableString.Invariant($"{row.Sequence} {row.ParentHash} {row.Hash} {row.Body}");
            DurableFile.Write(Path.Combine(own, FileOf(row.Sequence)), Pack(line), mustReachDisk: false);
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
    /// <param name="files">Contents of its rows' files, from the first row on.</param>
    /// <param name="knownHead">A row that it must hold, known from an earlier look.</param>
    public static LedgerCheck Verify(string name, IEnumerable<byte[]> files, LedgerHead? knownHead = null)
    {
        ArgumentNullException.ThrowIfNull(files);
        var head = new LedgerHead(0, LedgerHash.First(name));
        var isKnownFound = knownHead is null || knownHead == head;
        foreach (var file in files)
        {
            var next = head.Sequence + 1;
            if (Unpack(file) is not { } line || Follow(line, head) is not { } followed)
            {
                return new LedgerCheck(
                    LedgerFault.Changed, next, head.Sequence, head, $"Row {next} is not what was written.");
            }

            head = followed;
            isKnownFound |= head == knownHead;
        }

        return isKnownFound
            ? new LedgerCheck(LedgerFault.None, null, head.Sequence, head, Words(head, knownHead))
            : new LedgerCheck(
                knownHead!.Value.Sequence > head.Sequence ? LedgerFault.Truncated : LedgerFault.Changed,
                Math.Min(knownHead.Value.Sequence, head.Sequence + 1),
                head.Sequence,
                head,
                $"Row {knownHead.Value.Sequence}, which an earlier look had seen, is not in the chain.");
    }

    /// <summary>The row of a file, unchecked; null where it is none.</summary>
    public static LedgerRow? Read(byte[] file)
    {
        var parts = Unpack(file)?.Split(' ', Parts);
        try
        {
            return parts?.Length == Parts
                && long.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var sequence)
                    ? new LedgerRow(
                        sequence, parts[1], parts[2], parts[3], CanonicalJson.Read<EditEntry>(parts[3]))
                    : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string Words(LedgerHead head, LedgerHead? knownHead) =>
        knownHead is { Sequence: > 0 } known
        ? $"{head.Sequence} rows, all as written; they hold row {known.Sequence}, where the last look ended."
        : $"{head.Sequence} rows, all as written; no earlier look to compare with.";

    private static LedgerHead? Follow(string line, LedgerHead head)
    {
        var parts = line.Split(' ', Parts);
        return parts.Length == Parts && parts[1] == head.Hash
            && parts[0] == (head.Sequence + 1).ToString(CultureInfo.InvariantCulture)
            && LedgerHash.OfRow(head.Sequence + 1, parts[1], Encoding.UTF8.GetBytes(parts[3])) == parts[2]
                ? new LedgerHead(head.Sequence + 1, parts[2])
                : null;
    }

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
