using DroneSeal.Host.Learning;
using DroneSeal.SelfEdit;
using DroneSeal.Vision;

namespace DroneSeal.Host.CourseFlights;

/// <summary>
/// One learner through one layout after another, until it has made so many edits. It is never reset, nothing is
/// ever released, and what it learned in one layout is in use in the next.
/// </summary>
/// <param name="setup">What all layouts share.</param>
/// <param name="firstSeed">Of the first layout; the others follow.</param>
internal sealed class LongFlight(FlySetup setup, ulong firstSeed)
{
    // So many layouts without a single edit: more of them would give none either.
    private const int MostIdle = 10;
    private const double Mebibyte = 1 << 20;

    /// <summary>Each layout is broken off so long after the climb.</summary>
    internal TimeSpan Longest { get; init; } = TimeSpan.MaxValue;

    /// <summary>Flies, and tells after each layout how everything stands.</summary>
    /// <param name="edits">Decided, kept or not, those in shadow included: it ends with the layout in which there
    /// are so many.</param>
    internal IEnumerable<LongFlightLeg> Fly(int edits)
    {
        var model = setup.Model!;
        using var folder = new TrialStore(setup.Store, leaveIn: null, isNeeded: true);
        using var judge = new Detector(model.Weights, model.NewTrunk());
        var critics = LearnSession.Critics(model.Card, judge.Features.InputSize, model.Weights);
        using var learner = new FlightLearner(
            model, new WatchedLabeller(critics), setup.Options, (int)(firstSeed & 0x7FFF_FFFF), folder.Path);
        var so = new LongFlightLeg(firstSeed, true, "", 0, 0, 0, 0, null, true, true, 0, 0, 0, 0, 0, 0);
        var seed = firstSeed;
        for (var idle = 0; so.Edits < edits && idle < MostIdle; seed++)
        {
            var before = so.Edits;
            so = Stand(Count(so, Leg(learner, seed)), folder.Path!, learner) with
            {
                HeldOut = setup.HeldOut?.Judge(judge, learner.Active),
            };
            idle = so.Edits > before ? 0 : idle + 1;
            yield return so;
        }
    }

    private FlightRecord Leg(FlightLearner learner, ulong seed)
    {
        learner.NextFlight();
        return new FlyTrial(setup with { HeldOut = null }, FlySession.Place(setup.Course, seed), FlyArm.On)
        {
            Carried = learner,
            Longest = Longest,
        }.Fly();
    }

    private static LongFlightLeg Count(LongFlightLeg so, FlightRecord record) => so with
    {
        Seed = record.Seed,
        Success = record.Success,
        Failure = record.Failure,
        FlownSeconds = so.FlownSeconds
            + (record.Poses is [var first, .., var last] ? last.Seconds - first.Seconds : 0),
        Edits = so.Edits + record.Edits.Count,
        Kept = so.Kept + record.Edits.Count(edit => edit.Verdict == "kept"),
        Reverted = so.Reverted + record.Edits.Count(edit => edit.Verdict == "reverted"),
        IsAnchorUnchanged = so.IsAnchorUnchanged && record.AnchorSha256Before == record.AnchorSha256After,
    };

    private static LongFlightLeg Stand(LongFlightLeg so, string folder, FlightLearner learner)
    {
        var files = new DirectoryInfo(folder).GetFiles("*", SearchOption.AllDirectories);
        var ledger = Path.GetFileName(AdapterStore.LedgerPathIn(folder));
        var check = learner.CheckLedger();
        return so with
        {
            IsLedgerWhole = check?.IsIntact == true,
            LedgerRows = check?.GoodRows ?? 0,
            LedgerMebibytes = files.Where(file => file.Name.StartsWith(ledger, StringComparison.Ordinal))
                .Sum(file => file.Length) / Mebibyte,
            StoreMebibytes = files.Sum(file => file.Length) / Mebibyte,
            StoreFiles = files.Length,
            ManagedMebibytes = GC.GetTotalMemory(forceFullCollection: true) / Mebibyte,
            ResidentMebibytes = Environment.WorkingSet / Mebibyte,
        };
    }
}
