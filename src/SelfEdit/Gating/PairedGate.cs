using DroneSeal.Vision;

namespace DroneSeal.SelfEdit;

/// <summary>Decides on a candidate from mini-tasks and anchors that it was not made from. Judges only; applies nothing.</summary>
/// <remarks>
/// Every held-back mini-task is a pair: its utility under the candidate less that under the adapters in use, and less that
/// under the null arm. Keep: the mean gain over the adapters in use lies above the band that resampling gives, the candidate is
/// not worse than the null arm by more than its band, and the anchors are as they were.
/// </remarks>
/// <param name="options">The bars.</param>
/// <param name="seed">Of the run.</param>
/// <param name="classNames">The model's base classes, one a row; null for COCO's.</param>
internal sealed class PairedGate(GateOptions options, int seed, IReadOnlyList<string>? classNames = null)
{
    // An answer or two of a class may flicker around its own threshold; a twentieth of a class may not.
    private const double HarmAllowance = 0.02;

    // A single answer of a class is no evidence against a branch that has only begun; later none may be lost anew.
    private const int ForgivenWhileYoung = 1;

    /// <summary>The verdict while there is too little to judge by; null where there is enough.</summary>
    /// <param name="heldBack">All mini-tasks held back.</param>
    internal GateVerdict? Waiting(IReadOnlyList<MiniTask> heldBack) =>
        heldBack.Count < options.LeastHeldBack ? Waiting(heldBack.Count)
        : heldBack.All(task => task.Kind != MiniTaskKind.Object)
            ? Unjudged(GateDecision.Waiting, $"none of {heldBack.Count} held-back mini-tasks shows an object")
            : null;

    /// <summary>Judges.</summary>
    /// <param name="edit">Number of the edit; names the resampling.</param>
    /// <param name="heldBack">Mini-tasks held back in all.</param>
    /// <param name="leastRows">Rows below which nothing is kept: a few agree by chance, one always agrees with itself.</param>
    /// <param name="isYoung">Whether the zone has only begun: its first steps rarely gain one by one.</param>
    /// <param name="utilities">One row a mini-task that can be judged: active, null arm, candidate.</param>
    /// <param name="active">Anchors with the adapters in use.</param>
    /// <param name="candidate">Anchors with the candidate.</param>
    internal GateVerdict Judge(
        int edit, int heldBack, int leastRows, bool isYoung, IReadOnlyList<UtilityTriple> utilities,
        AnchorReport active, AnchorReport candidate)
    {
        if (heldBack < options.LeastHeldBack)
        {
            return Waiting(heldBack);
        }

        if (utilities.Count < leastRows)
        {
            return Unjudged(
                GateDecision.Revert,
                $"only {utilities.Count} of {heldBack} held-back mini-tasks can be compared; {leastRows} are needed to judge");
        }

        var random = new Random(unchecked((seed * 15_485_863) + edit));
        var overActive = PairedBootstrap.Measure(
            [.. utilities.Select(row => row.Candidate - row.Active)], options.Resamplings, random);
        var overNull = PairedBootstrap.Measure(
            [.. utilities.Select(row => row.Candidate - row.Null)], options.Resamplings, random);
        var band = options.BandWidth * overActive.StandardError;
        var (decision, words) = Decide(overActive, overNull, isYoung ? -band : band, active, candidate);
        return new(decision, words, overActive, overNull, band, active, candidate);
    }

    private GateVerdict Waiting(int heldBack) => Unjudged(
        GateDecision.Waiting, $"only {heldBack} mini-tasks are held back; {options.LeastHeldBack} are needed to judge");

    /// <summary>Whether rehearsal alone does so much better that the new mini-tasks must be wrong.</summary>
    internal bool IsHarmful(in PairedGain overNull) =>
        overNull.Mean < -Math.Max(options.LeastHarm, options.NullBandWidth * overNull.StandardError);

    /// <summary>Whether a candidate is worse than the adapters in use beyond doubt.</summary>
    internal bool IsWorse(in PairedGain overActive) => overActive.Mean < -options.NullBandWidth * overActive.StandardError;

    private static GateVerdict Unjudged(GateDecision decision, string words) =>
        new(decision, words, default, default, 0, AnchorReport.None, AnchorReport.None);

    private (GateDecision Decision, string Words) Decide(
        PairedGain overActive, PairedGain overNull, double band, AnchorReport active, AnchorReport candidate)
    {
        var isClear = overActive.Mean > Math.Abs(band);
        if (!isClear && IsHarmful(overNull))
        {
            return (GateDecision.Revert, $"rehearsal alone does better by {-overNull.Mean:0.0000}: the new mini-tasks harm");
        }

        if (!(overActive.Mean > band))
        {
            return (GateDecision.Revert, $"the gain {overActive.Mean:0.0000} is not above {band:0.0000}, the edge of the noise");
        }

        return DecideOnAnchors(overActive, band, active, candidate);
    }

    private (GateDecision Decision, string Words) DecideOnAnchors(
        PairedGain overActive, double band, AnchorReport active, AnchorReport candidate)
    {
        var share = band < 0 ? options.YoungAlarmAllowance : options.AlarmAllowance;
        var allowed = Math.Max(active.Alarms, (int)(share * candidate.Pictures));
        if (candidate.Alarms > allowed)
        {
            return (GateDecision.Revert, $"{candidate.Alarms} anchors would raise a false alarm, {allowed} are allowed");
        }

        var (classId, loss) = candidate.WorstAgainst(active, band < 0 ? ForgivenWhileYoung : 0);
        if (loss > HarmAllowance)
        {
            return (GateDecision.Revert, $"the base class {(classNames ?? CocoClassNames.All)[classId]} would lose {loss:0.000} of its anchors' answers");
        }

        return (GateDecision.Keep,
            $"the gain {overActive.Mean:0.0000} on {overActive.Count} held-back mini-tasks is above {band:0.0000}, the edge of the noise,"
            + " and no anchor is harmed");
    }
}
