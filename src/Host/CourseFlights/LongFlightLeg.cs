using System.Text.Json.Serialization;

namespace DroneSeal.Host.CourseFlights;

/// <summary>How everything stands after one layout of a long flight.</summary>
/// <param name="Seed">Of the layout.</param>
/// <param name="Success">Came to the goal, touched nothing, kept to the corridor.</param>
/// <param name="Failure">Why it is no success; empty where it is.</param>
/// <param name="FlownSeconds">In the air, all layouts so far.</param>
/// <param name="Edits">Decided in all layouts so far, those in shadow included.</param>
/// <param name="Kept">Of them kept.</param>
/// <param name="Reverted">Of them taken back.</param>
/// <param name="HeldOut">The adapters in use, on frames of layouts that are not flown; null where not
/// judged.</param>
/// <param name="IsAnchorUnchanged">Whether the frozen core has the hash that it began with.</param>
/// <param name="IsLedgerWhole">Whether its chain is unbroken.</param>
/// <param name="LedgerRows">Rows of the ledger.</param>
/// <param name="LedgerMebibytes">The ledger's files.</param>
/// <param name="StoreMebibytes">The whole store with the ledger.</param>
/// <param name="StoreFiles">Files of the store.</param>
/// <param name="ResidentMebibytes">Of this process, everything included.</param>
/// <param name="ManagedMebibytes">Of it managed and alive.</param>
internal sealed record LongFlightLeg(
    ulong Seed, bool Success, string Failure,
    [property: JsonPropertyName("flown_s")] double FlownSeconds, int Edits, int Kept, int Reverted,
    HeldOutScore? HeldOut, bool IsAnchorUnchanged, bool IsLedgerWhole, long LedgerRows,
    [property: JsonPropertyName("ledger_mib")] double LedgerMebibytes,
    [property: JsonPropertyName("store_mib")] double StoreMebibytes, int StoreFiles,
    [property: JsonPropertyName("resident_mib")] double ResidentMebibytes,
    [property: JsonPropertyName("managed_mib")] double ManagedMebibytes);
