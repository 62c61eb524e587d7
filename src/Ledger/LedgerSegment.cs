namespace DroneSeal.Ledger;

/// <summary>Rows that were moved out of the live file, as it remembers them for good.</summary>
/// <param name="First">Place of the first row.</param>
/// <param name="Last">Place of the last row.</param>
/// <param name="Hash">Hash of the last row: the parent of the one after it.</param>
/// <param name="Sha256">Of the archive file's bytes.</param>
/// <param name="IsExpired">Whether retention has dropped the file.</param>
internal sealed record LedgerSegment(long First, long Last, string Hash, string Sha256, bool IsExpired)
{
    /// <summary>Name of the file that the rows lie in.</summary>
    internal string FileName =>
        FormattableString.Invariant($"{First:000000}-{Last:000000}.{Sha256}{LedgerArchive.Suffix}");
}
