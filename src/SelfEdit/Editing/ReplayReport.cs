namespace DroneSeal.SelfEdit;

/// <summary>What a replay of a ledger came to.</summary>
/// <param name="Replayed">Edits whose steps were run again.</param>
/// <param name="Matching">Of them, those that led to the same adapter set, bit for bit.</param>
/// <param name="FromBytes">Edits that were put together from their stored difference only.</param>
/// <param name="Expired">Edits whose inputs retention has dropped.</param>
/// <param name="FinalSha256">The set that the last kept edit led to; null where none was kept.</param>
/// <param name="Words">In one sentence.</param>
public sealed record ReplayReport(
    int Replayed, int Matching, int FromBytes, int Expired, string? FinalSha256, string Words)
{
    /// <summary>Whether everything that could be replayed came out the same.</summary>
    public bool IsExact => Replayed == Matching;
}
