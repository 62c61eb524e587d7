using System.Globalization;
using System.Text;
using System.Text.Json;

namespace DroneSeal.Ledger;

/// <summary>A ledger as lines of text that only ever grow: what a ground station pulls over a slow link,
/// piece by piece, and checks without a database.</summary>
/// <remarks>The first line names the ledger; each other is a row: place, parent hash, hash and body, with a
/// blank between, the body as it was hashed.</remarks>
public static class LedgerTranscript
{
    private const string Title = "droneseal-ledger-1 ";
    private const int Parts = 4;

    /// <summary>Adds the rows that a transcript does not hold yet; makes it where there is none.</summary>
    /// <param name="ledger">Open, for reading at least.</param>
    /// <param name="path">The transcript.</param>
    /// <returns>How many rows were added.</returns>
    /// <exception cref="LedgerException">A row cannot be read.</exception>
    public static int Update(EditLedger ledger, string path)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentException.ThrowIfNullOrEmpty(path);
        using var file = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read);
        var last = FindEnd(file, Title + ledger.Name);
        var lines = new StringBuilder(file.Length == 0 ? $"{Title}{ledger.Name}\n" : "");
        var added = 0;
        foreach (var row in ledger.Read(last + 1))
        {
            added++;
            lines.Append(
                CultureInfo.InvariantCulture, $"{row.Sequence} {row.ParentHash} {row.Hash} {row.Body}\n");
        }

        file.Write(Encoding.UTF8.GetBytes(lines.ToString()));
        return added;
    }

    /// <summary>Checks the whole chain; never throws for damage.</summary>
    /// <param name="path">The transcript. An unfinished last line is left out.</param>
    /// <param name="knownHead">A row that it must hold, known from an earlier look.</param>
    public static LedgerCheck Verify(string path, LedgerHead? knownHead = null)
    {
        using var lines = WholeLines(path).GetEnumerator();
        if (!lines.MoveNext() || !lines.Current.StartsWith(Title, StringComparison.Ordinal))
        {
            return new LedgerCheck(
                LedgerFault.Unreadable, 0, 0, default, $"{path} is no transcript of a ledger.");
        }

        var head = new LedgerHead(0, LedgerHash.First(lines.Current[Title.Length..]));
        var isKnownFound = knownHead is null || knownHead == head;
        while (lines.MoveNext())
        {
            var next = head.Sequence + 1;
            if (Follow(lines.Current, head) is not { } followed)
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

    /// <summary>The rows, read while they are asked for; unchecked.</summary>
    /// <exception cref="LedgerException">A line is no row.</exception>
    public static IEnumerable<LedgerRow> Read(string path)
    {
        foreach (var line in WholeLines(path).Skip(1))
        {
            yield return Parse(line) ?? throw new LedgerException(
                $"A line of {path} is no row of a ledger: delete the file, it is pulled anew.");
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

    private static LedgerRow? Parse(string line)
    {
        var parts = line.Split(' ', Parts);
        try
        {
            return parts.Length == Parts
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

    // Leaves the file where the next row belongs. A transcript of another ledger is begun anew.
    private static long FindEnd(FileStream file, string title)
    {
        using var reader = new StreamReader(file, Encoding.UTF8, leaveOpen: true);
        var last = 0L;
        var end = 0L;
        for (var line = reader.ReadLine(); line is not null; line = reader.ReadLine())
        {
            var isRow =
                long.TryParse(line.Split(' ')[0], CultureInfo.InvariantCulture, out var row) && end > 0;
            var bytes = Encoding.UTF8.GetByteCount(line) + 1;
            if (!(isRow || (end == 0 && line == title)) || end + bytes > file.Length)
            {
                break;
            }

            end += bytes;
            last = row;
        }

        file.SetLength(end);
        file.Position = end;
        return last;
    }

    // What follows the last end of a line is unfinished.
    private static IEnumerable<string> WholeLines(string path) =>
        File.ReadAllText(path).Split('\n').SkipLast(1);
}
