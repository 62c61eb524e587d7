using DroneSeal.Host.Report;
using DroneSeal.Host.Scoring;
using DroneSeal.SelfEdit;
using DroneSeal.Vision;
using DroneSeal.Vision.Evaluation;
using DroneSeal.Vision.Trunks;

namespace DroneSeal.Host.Learning;

/// <summary>Measures finished arms on labelled pictures. The only code of <c>learn</c> that reads a label.</summary>
internal static class LearnScoring
{
    private const int MostPoints = 12;
    private static readonly float _operatingScore = new DetectorOptions().MinNovelScore;

    internal static ScoredRun Run(
        LearnRequest request, ModelWeights weights, CardEntry card, IReadOnlyList<LearnArm> arms)
    {
        using var detector = new Detector(weights, TrunkChoice.Create(weights, request.Device, request.Threads));
        var scored = ScoredRun.None;
        if (request.ScoreImages is { } images)
        {
            var rule = ObstacleCards.ScoringRule(request.Cards, request.ClassName);
            scored = OnTheClass(detector, ScoreSet.Open(images, request.ScoreLabels!, rule), request, card, arms);
        }

        return request.ScoreAnchors is { } anchors
            ? OnTheBase(detector, ScoreSet.Open(anchors, request.ScoreAnchorLabels!, null), request, card, arms, scored)
            : scored;
    }

    private static ScoredRun OnTheClass(
        Detector detector, ScoreSet set, LearnRequest request, CardEntry card, IReadOnlyList<LearnArm> arms)
    {
        IReadOnlyList<string> names = [.. CocoClassNames.All, request.ClassName];
        var truth = set.Truth(names);
        var off = new ScoreArm("adapters off", detector.Prepare(AdapterSet.Empty(detector.Weights.Sha256)));
        var points = arms.Select(arm => arm.Spread(MostPoints)
            .Select(point => new ScoreArm(arm.Name, detector.Prepare(point.Set))).ToList()).ToList();
        var final = points[0][^1];
        var critic = new CriticArm(LearnSession.Critics(card, detector.Features.InputSize, detector.Weights), detector);
        Scorer.Run(detector, set, [off, .. points.SelectMany(arm => arm)], (picture, frame) =>
            critic.Review(picture, frame, CocoClassNames.All.Count, final.Found));
        ClassFigures Figures(IReadOnlyList<ScoredBox> found, float score) =>
            ClassFigures.Of(truth, found, names, request.ClassName, score);
        return new ScoredRun
        {
            Before = Figures(off.Found, _operatingScore),
            Curves = [.. arms.Select((arm, i) => new ScoredCurve(
                arm.Name, [.. arm.Spread(MostPoints).Select(point => point.Edits)],
                [.. points[i].Select(point => Figures(point.Found, _operatingScore))]))],
            Interval = SceneInterval.Of(set, truth, final.Found, CocoClassNames.All.Count, request.Seed),
            Critic = Figures(critic.Found, card.Calibration.OperatingProbability),
            Verified = Figures(critic.Verified, _operatingScore),
            VerifierMilliseconds = critic.MillisecondsPerPicture,
            Misnamed = (Misnaming.Count(truth, off.Found), Misnaming.Count(truth, final.Found)),
            Pairs = request.Report is null ? [] : PicturePairs.Make(set, off, final, truth),
        };
    }

    private static ScoredRun OnTheBase(
        Detector detector, ScoreSet set, LearnRequest request, CardEntry card, IReadOnlyList<LearnArm> arms, ScoredRun scored)
    {
        var off = new ScoreArm("adapters off", detector.Prepare(AdapterSet.Empty(detector.Weights.Sha256)));
        List<ScoreArm> all = [off, .. arms.Select(arm => new ScoreArm(arm.Name, detector.Prepare(arm.Final)))];
        var critic = new CriticArm(LearnSession.Critics(card, detector.Features.InputSize, detector.Weights), detector);
        Scorer.Run(detector, set, all, (picture, frame) => critic.Review(picture, frame, CocoClassNames.All.Count, []));
        var truth = set.Truth(CocoClassNames.All);
        var alarms = critic.Found.Count(one => one.Score >= card.Calibration.OperatingProbability);
        return scored with
        {
            Base = [.. all.Select(arm => BaseScoring.Of(arm, truth, set.Labels.Pictures.Count))],
            CriticAlarms = alarms / (double)set.Labels.Pictures.Count,
        };
    }
}
