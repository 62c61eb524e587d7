using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace DroneSeal.Ledger;

/// <summary>The closed part of a ledger: files that never change, each named by its rows and the SHA-256 of its
/// bytes.</summary>
/// <remarks>
/// <code>
/// edits.db.archive/000001-000085.HASH.rows.gz      GZip of lines of text, one a row:
/// place, parent hash, hash and body, with a blank between, the body as it was hashed
/// </code>
/// </remarks>
public static class LedgerArchive
{
    /// <summary>What the folder's name adds to the ledger's.</summary>
    public const string FolderSuffix = ".archive";

    internal const string Suffix = ".rows.gz";
    private const int MostBytes = 64 << 20;

    /// <summary>The rows that a file holds, by its name; null for other files.</summary>
    public static (long First, long Last)? RangeOf(string fileName)
    {
        ArgumentNullException.ThrowIfNull(fileName);
        var range = fileName.EndsWith(Suffix, StringComparison.Ordinal) ? fileName.Split('.')[0].Split('-') : [];
        return range.Length == 2 && TryParse(range[0], out var first) && TryParse(range[1], out var last)
            && first >= 1 && last >= first ? (first, last) : null;
    }

    /// <summary>The rows of a file as files of a transcript, unchecked; null where it is damaged.</summary>
    /// <param name="file">Its bytes; they may be hostile.</param>
    public static IReadOnlyList<(long Sequence, byte[] File)>? ToTranscript(byte[] file)
    {
        ArgumentNullException.ThrowIfNull(file);
        return Unpack(file)?.Select(row => (row.Sequence, LedgerTranscript.FileBytes(row))).ToList();
    }

    internal static byte[] Pack(IEnumerable<StoredRow> rows)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.SmallestSize))
        {
            foreach (var row in rows)
            {
                gzip.Write(Encoding.UTF8.GetBytes(RowLine.Of(row) + "\n"));
            }
        }

        return packed.ToArray();
    }

    internal static List<StoredRow>? Unpack(byte[] file)
    {
        try
        {
            using var gzip = new GZipStream(new MemoryStream(file), CompressionMode.Decompress);
            using var text = new MemoryStream();
            Span<byte> piece = stackalloc byte[4096];
            for (var count = gzip.Read(piece); count > 0 && text.Length <= MostBytes; count = gzip.Read(piece))
            {
                text.Write(piece[..count]);
            }

            var lines = Encoding.UTF8.GetString(text.GetBuffer(), 0, (int)text.Length).Split('\n');
            var rows = lines.SkipLast(1).Select(RowLine.Parse).OfType<StoredRow>().ToList();
            return text.Length <= MostBytes && lines[^1].Length == 0 && rows.Count == lines.Length - 1 ? rows : null;
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    private static bool TryParse(string text, out long place) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out place);
}
