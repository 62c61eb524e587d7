using DroneSeal.Host.Scoring;
using DroneSeal.Ledger;
using DroneSeal.SelfEdit;

namespace DroneSeal.Host.Learning;

/// <summary>Puts a finished <c>learn</c> into its JSON and into a few lines on the terminal.</summary>
internal static class LearnSummary
{
    internal static LearnResult Of(
        LearnRequest request, IReadOnlyList<LearnArm> arms, IReadOnlyList<TunedArm> tuned, ScoredRun scored)
    {
        var arm = arms[0];
        var report = arm.Report;
        return new LearnResult
        {
            ClassName = request.ClassName,
            Pictures = report.Pictures,
            Edits = new EditCounts(report.Proposed, report.Kept, report.Reverted, report.Waiting, report.KeptByZone),
            Cone = Cone(scored),
            Verified = new VerifiedFigures(scored.Verified.Ap50, scored.Verified.RecallAtP90, scored.VerifierMilliseconds),
            Base = Base(scored),
            Critic = CriticAlone.Of(scored.Critic, scored.CriticAlarms),
            AnchorSha256Before = report.AnchorSha256Before,
            AnchorSha256After = report.AnchorSha256After,
            AdaptersSha256 = arm.Final.Sha256,
            LedgerHead = Head(request),
            SecondsPerEditMedian = report.Proposed + report.Waiting > 0 ? report.MedianEdit.TotalSeconds : null,
            BytesPerEdit = report.Proposed + report.Waiting > 0 ? report.MedianBytes : null,
            BytesPerEditMost = report.Proposed + report.Waiting > 0 ? report.MostBytes : null,
            Corrupt = new CorruptCounts(report.CorruptTaught, report.CorruptRefused),
            MemoryBytes = report.MemoryBytes,
            Seed = request.Seed,
            Arms = [.. Arms(arms, tuned, scored)],
        };
    }

    internal static void Say(LearnResult result)
    {
        Console.WriteLine(
            $"{result.Pictures} pictures, {result.Edits.Proposed} edits: {result.Edits.Kept} kept, {result.Edits.Reverted} taken back; {result.Edits.Waiting} in shadow only");
        Console.WriteLine($"{result.ClassName}: AP50 {Text(result.Cone.Ap50Before)} -> {Text(result.Cone.Ap50After)}, "
            + $"recall at precision 0.9 {Text(result.Cone.RecallAtP90Before)} -> {Text(result.Cone.RecallAtP90After)} "
            + $"(critic alone {Text(result.Critic.Ap50)}, {Text(result.Critic.RecallAtP90)})");
        Console.WriteLine($"base classes: AP50 {Text(result.Base.Ap50Before)} -> {Text(result.Base.Ap50After)}");
        Console.WriteLine(result.AnchorSha256Before == result.AnchorSha256After
            ? $"frozen core unchanged, {result.AnchorSha256After}"
            : $"THE FROZEN CORE CHANGED: {result.AnchorSha256Before} -> {result.AnchorSha256After}");
        Console.WriteLine($"adapters {result.AdaptersSha256}, ledger {result.LedgerHead}");
    }

    private static string Text(double? value) => value is { } number ? $"{number:0.000}" : "not scored";

    private static string Head(LearnRequest request)
    {
        using var store = AdapterStore.OpenReadOnly(request.Store.FullName);
        using var ledger = EditLedger.OpenReadOnly(store.LedgerPath);
        return ledger.Head.Hash;
    }

    private static ConeFigures Cone(ScoredRun scored)
    {
        var after = scored.Curves.Count > 0 ? scored.Curves[0].Figures[^1] : ClassFigures.None;
        return new ConeFigures(
            scored.Before.Ap50, after.Ap50, scored.Before.RecallAtP90, after.RecallAtP90, scored.Interval?.Low,
            scored.Interval?.High, after.Recall, after.Precision, scored.Misnamed?.Before, scored.Misnamed?.After);
    }

    private static BaseFigures Base(ScoredRun scored)
    {
        var before = scored.Base.Count > 0 ? scored.Base[0] : null;
        var after = scored.Base.Count > 1 ? scored.Base[1] : null;
        return new BaseFigures(
            before?.Ap50, after?.Ap50, before?.Precision, after?.Precision, before?.Recall, after?.Recall,
            after?.NovelBoxesPerPicture);
    }

    private static IEnumerable<ArmFigures> Arms(
        IReadOnlyList<LearnArm> arms, IReadOnlyList<TunedArm> tuned, ScoredRun scored)
    {
        yield return new ArmFigures(
            "no edits", scored.Before.Ap50, scored.Before.RecallAtP90, scored.Base.Count > 0 ? scored.Base[0].Ap50 : null, 0);
        for (var i = 0; i < arms.Count; i++)
        {
            var figures = scored.Curves.Count > i ? scored.Curves[i].Figures[^1] : ClassFigures.None;
            var onBase = scored.Base.Count > i + 1 ? scored.Base[i + 1].Ap50 : (double?)null;
            yield return new ArmFigures(arms[i].Name, figures.Ap50, figures.RecallAtP90, onBase, arms[i].Report.Proposed);
        }

        foreach (var one in tuned)
        {
            yield return new ArmFigures(one.Name, one.Figures.Ap50, one.Figures.RecallAtP90, one.BaseAp50, null);
        }
    }
}
