namespace DroneSeal.SelfEdit;

/// <summary>The gate's verdict on one candidate.</summary>
/// <param name="Decision">What is to happen.</param>
/// <param name="Words">Why, in one sentence.</param>
/// <param name="OverActive">Candidate against the adapters in use.</param>
/// <param name="OverNull">Candidate against the null arm.</param>
/// <param name="Band">Half width of the noise band of <paramref name="OverActive"/>.</param>
/// <param name="Active">Anchors with the adapters in use.</param>
/// <param name="Candidate">Anchors with the candidate.</param>
internal sealed record GateVerdict(
    GateDecision Decision, string Words, PairedGain OverActive, PairedGain OverNull, double Band,
    AnchorReport Active, AnchorReport Candidate);
