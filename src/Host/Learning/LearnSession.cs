using DroneSeal.Host.Commands;
using DroneSeal.Host.Ground;
using DroneSeal.Host.Report;
using DroneSeal.Host.Scoring;
using DroneSeal.Ledger;
using DroneSeal.SelfEdit;
using DroneSeal.Vision;

namespace DroneSeal.Host.Learning;

/// <summary>A whole <c>learn</c>: the pass, the baselines, the scoring, the report.</summary>
internal static class LearnSession
{
    internal static int Run(LearnRequest request)
    {
        Check(request);
        var card = ObstacleCards.Require(request.Cards, request.ClassName);
        CheckPictures(request);
        StoreFreeze.Refuse(request.Store.FullName);
        var weights = ModelWeights.Load(request.Weights.FullName);
        request.Store.Create();
        StoreOrigin.Save(request.Store.FullName, new StoreOrigin(
            request.Weights.FullName, weights.Sha256, request.ClassName, request.Cards?.FullName, request.Seed, request.IsGated,
            request.Directives, request.Corrupt, request.Device));
        var arms = new List<LearnArm> { request.IsIsolated ? IsolatedLearner.Run(request, weights) : Learn(request, weights, card) };
        if (request.Baselines.Contains("oracle"))
        {
            arms.Add(BaselineArms.Oracle(request, weights, card));
        }

        var scored = LearnScoring.Run(request, weights, card, arms);
        var tuned = BaselineArms.Tuned(request, weights, card);
        var result = LearnSummary.Of(request, arms, tuned, scored);
        JsonOutput.Write(request.Json, result);
        if (request.Report is { } page)
        {
            LearnReportPage.Write(page, request, weights, result, scored);
        }

        LearnSummary.Say(result);
        return ExitCode.Done;
    }

    /// <summary>The settings of the self-editing arm.</summary>
    internal static LearnOptions Options(LearnRequest request) => new()
    {
        ClassName = request.ClassName,
        Seed = request.Seed,
        Device = request.Device,
        MostEdits = request.Edits,
        Directives = request.Directives,
        IsGated = request.IsGated,
        CorruptShare = request.Corrupt,
    };

    /// <summary>The critics of one class.</summary>
    internal static ILabeller Critics(CardEntry card, int inputSize, ModelWeights weights) => new ReviewerLabeller(
        new Reviewer(card.Card, card.Calibration, inputSize, new PrototypeCritic(), weights.ClassNames));

    private static LearnArm Learn(LearnRequest request, ModelWeights weights, CardEntry card)
    {
        using var store = AdapterStore.Open(request.Store.FullName, weights.Sha256);
        using var ledger = EditLedger.Create(store.LedgerPath);
        return LearnStream.Run(request, weights, "self-edit", featurizer => new SelfEditLoop(
            Options(request), weights, Critics(card, featurizer.InputSize, weights), featurizer, store, ledger));
    }

    private static void Check(LearnRequest request)
    {
        if (string.Join(' ', Options(request).Problems()) is { Length: > 0 } problems)
        {
            throw new HostException(ExitCode.Usage, problems);
        }

        if ((request.ScoreImages is null) != (request.ScoreLabels is null)
            || (request.ScoreAnchors is null) != (request.ScoreAnchorLabels is null))
        {
            throw new HostException(
                ExitCode.Usage, "Scoring needs pictures and labels: give --score-images with --score-labels, and --score-anchors with --score-anchor-labels.");
        }

        BaselineArms.Check(request);
    }

    // What is needed only after the pass is looked at before it: nothing is learned in vain.
    private static void CheckPictures(LearnRequest request)
    {
        CommandInput.RequirePictures(request.Images, "--images");
        if (request.Anchors is { } anchors)
        {
            CommandInput.RequirePictures(anchors, "--anchors");
        }

        if (request.ScoreImages is { } images)
        {
            _ = ScoreSet.Open(images, request.ScoreLabels!, rule: null);
        }

        if (request.ScoreAnchors is { } scored)
        {
            _ = ScoreSet.Open(scored, request.ScoreAnchorLabels!, rule: null);
        }
    }
}
