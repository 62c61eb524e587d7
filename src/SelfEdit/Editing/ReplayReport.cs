namespace DroneSeal.SelfEdit;

/// <summary>What a replay of a ledger came to.</summary>
/// <param name="Replayed">Edits whose steps were run again.</param>
/// <param name="Matching">Of them, those that led to the same adapter set, bit for bit.</param>
/// <param name="FromBytes">Edits that were put together from their stored difference only.</param>
/// <param name="Expired">Edits whose inputs retention has dropped.</param>
/// <param name="Unproven">Edits that could neither be run again nor put together, and those that led to another set.</param>
/// <param name="FinalSha256">The set that the last kept edit led to; null where none was kept.</param>
/// <param name="Words">In one sentence.</param>
public sealed record ReplayReport(
    int Replayed, int Matching, int FromBytes, int Expired, int Unproven, string? FinalSha256, string Words)
{
    /// <summary>Whether every edit led to the set that the ledger names, by its steps or by its stored difference.</summary>
    public bool IsExact => Unproven == 0;
}
