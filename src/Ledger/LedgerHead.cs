using System.Globalization;

namespace DroneSeal.Ledger;

/// <summary>The newest row of a ledger: who knows it knows the whole chain.</summary>
/// <param name="Sequence">Place of the row; zero in an empty ledger.</param>
/// <param name="Hash">Its hash, or the ledger's first hash; 64 hexadecimal digits.</param>
public readonly record struct LedgerHead(long Sequence, string Hash)
{
    /// <summary>One line, as in the head file: place, blank, hash.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Sequence} {Hash}");

    /// <summary>Reads what <see cref="ToString"/> wrote.</summary>
    /// <returns>False where the text is no head.</returns>
    public static bool TryParse(string? text, out LedgerHead head)
    {
        head = default;
        var parts = (text ?? "").TrimEnd('\n').Split(' ');
        if (parts.Length != 2 || !IsHash(parts[1])
            || !long.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var sequence))
        {
            return false;
        }

        head = new LedgerHead(sequence, parts[1]);
        return true;
    }

    /// <summary>What a ledger's head file says, without opening the ledger; null where there is none or it is
    /// damaged.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static LedgerHead? Noted(string ledgerPath)
    {
        var path = ledgerPath + EditLedger.HeadSuffix;
        return File.Exists(path) && TryParse(File.ReadAllText(path), out var head) ? head : null;
    }

    private static bool IsHash(string text) => text.Length == 64 && text.All(char.IsAsciiHexDigitLower);
}
