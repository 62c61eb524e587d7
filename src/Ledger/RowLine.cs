using System.Globalization;
using System.Text;

namespace DroneSeal.Ledger;

/// <summary>A row as one line of text: place, parent hash, hash and body as it was hashed, with a blank between.
/// Canonical JSON has no line breaks.</summary>
internal static class RowLine
{
    private const int Parts = 4;

    internal static string Of(StoredRow row) => FormattableString.Invariant(
        $"{row.Sequence} {row.ParentHash} {row.Hash} {Encoding.UTF8.GetString(row.Body)}");

    /// <summary>The row of a line, unchecked; null where it is none.</summary>
    internal static StoredRow? Parse(string line)
    {
        var parts = line.Split(' ', Parts);
        return parts.Length == Parts
            && long.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var sequence)
                ? new StoredRow(sequence, parts[1], parts[2], Encoding.UTF8.GetBytes(parts[3]))
                : null;
    }
}
