namespace DroneSeal.SelfEdit;

/// <summary>What a replay of a ledger came to.</summary>
/// <param name="Replayed">Edits whose steps were run again.</param>
/// <param name="Matching">Of them, those that led to the same adapter set, bit for bit.</param>
/// <param name="FromBytes">Edits that were put together from their stored difference only.</param>
/// <param name="Expired">Edits whose inputs are gone: retention has dropped them, or lost power has damaged them. With their stored difference gone as well, nothing can be said of them.</param>
/// <param name="Unproven">Edits that led to another set than the ledger names.</param>
/// <param name="FinalSha256">The set that the last kept edit led to; null where none was kept.</param>
/// <param name="Words">In one sentence.</param>
public sealed record ReplayReport(
    int Replayed, int Matching, int FromBytes, int Expired, int Unproven, string? FinalSha256, string Words)
{
    /// <summary>Whether no edit led to another set than the ledger names, by its steps or by its stored difference.</summary>
    public bool IsExact => Unproven == 0;
}
