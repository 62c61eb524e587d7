using DroneSeal.Host.Scoring;
using DroneSeal.SelfEdit;
using DroneSeal.Vision;
using DroneSeal.Vision.Evaluation;
using DroneSeal.Vision.Trunks;

namespace DroneSeal.Host.Learning;

/// <summary>Other ways to learn from the same pictures, for comparison.</summary>
internal static class BaselineArms
{
    private static readonly float _operatingScore = new DetectorOptions().MinNovelScore;

    /// <summary>Refuses what an arm could not do later.</summary>
    internal static void Check(LearnRequest request)
    {
        if (request.Baselines.Contains("oracle"))
        {
            _ = CocoLabels.ReadFile(StreamLabels(request).FullName);
        }
    }

    /// <summary>The same loop with true labels: what a perfect critic would reach.</summary>
    internal static LearnArm Oracle(LearnRequest request, ModelWeights weights, CardEntry card)
    {
        var labels = CocoLabels.ReadFile(StreamLabels(request).FullName);
        var rule = ObstacleCards.ScoringRule(request.Cards, request.ClassName);
        return LearnStream.Run(request, weights, "oracle labels", featurizer => new SelfEditLoop(
            LearnSession.Options(request), weights, new OracleLabeller(labels, request.ClassName, rule), featurizer));
    }

    /// <summary>The arms that change the network itself, learned and scored.</summary>
    internal static IReadOnlyList<TunedArm> Tuned(LearnRequest request, ModelWeights weights, CardEntry card)
    {
        var arms = new List<TunedArm>();
        if (request.Baselines.Contains("full"))
        {
            using var baseline = new FullFineTuning(weights, LearnSession.Options(request), LearnSession.Critics(card, 416, weights));
            arms.Add(Score(request, "fine-tune everything", Learn(request, weights, baseline)));
        }

        if (request.Baselines.Contains("tent"))
        {
            using var baseline = new EntropyMinimisation(weights);
            arms.Add(Score(request, "entropy (TENT)", Learn(request, weights, baseline)));
        }

        return arms;
    }

    // Without a file of its own, the scored labels serve where they name the stream's pictures.
    private static FileInfo StreamLabels(LearnRequest request) => request.StreamLabels ?? request.ScoreLabels
        ?? throw new HostException(ExitCode.Usage, "The oracle baseline needs true labels of --images: give --stream-labels FILE.");

    private static TunedModel Learn(LearnRequest request, ModelWeights weights, IBaseline baseline)
    {
        using var detector = new Detector(weights, TrunkChoice.Create(weights, request.Device, request.Threads));
        LearnStream.Stream(request, detector, baseline.Name, baseline.See, () => "");
        return baseline.Finish();
    }

    private static TunedArm Score(LearnRequest request, string name, TunedModel model)
    {
        using var detector = new Detector(model.Weights, TrunkChoice.Create(model.Weights, request.Device, request.Threads));
        var figures = ClassFigures.None;
        double? baseAp50 = null;
        if (request.ScoreImages is { } images)
        {
            var set = ScoreSet.Open(images, request.ScoreLabels!, ObstacleCards.ScoringRule(request.Cards, request.ClassName));
            var arm = new ScoreArm(name, detector.Prepare(model.Adapters));
            Scorer.Run(detector, set, [arm]);
            IReadOnlyList<string> names = [.. CocoClassNames.All, request.ClassName];
            figures = ClassFigures.Of(set.Truth(names), arm.Found, names, request.ClassName, _operatingScore);
        }

        if (request.ScoreAnchors is { } anchors)
        {
            var set = ScoreSet.Open(anchors, request.ScoreAnchorLabels!, null);
            var arm = new ScoreArm(name, detector.Prepare(model.Adapters));
            Scorer.Run(detector, set, [arm]);
            baseAp50 = BaseScoring.Of(arm, set.Truth(CocoClassNames.All), set.Labels.Pictures.Count).Ap50;
        }

        return new TunedArm(name, figures, baseAp50);
    }
}
