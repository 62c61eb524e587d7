using DroneSeal.Mavlink.Signing;

namespace DroneSeal.Host.Flying;

/// <summary>What signing did on the link of a flight.</summary>
internal sealed record SigningReport(
    string Policy,
    long Signed,
    long Verified,
    long PassedUnsigned,
    long Refused,
    long RefusedUnsigned,
    long RefusedWrongSignature,
    long RefusedReplayed,
    long RefusedTooOld)
{
    internal static SigningReport? Of(SigningPolicy policy, in SigningCounters counters) =>
        policy == SigningPolicy.Off ? null : new SigningReport(
            policy.ToString(),
            counters.Signed,
            counters.Verified,
            counters.PassedUnsigned,
            counters.Refused,
            counters.RefusedUnsigned,
            counters.RefusedWrongSignature,
            counters.RefusedReplayed,
            counters.RefusedTooOld);
}
