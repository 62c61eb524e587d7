using DroneSeal.Core;
using DroneSeal.Vision;

namespace DroneSeal.SelfEdit;

/// <inheritdoc/>
/// <remarks>The log-odds of a finding are the calibration's own constants and the sum of its evidence. Without a scene only
/// the critics of one picture speak.</remarks>
public sealed class Reviewer : IReviewer
{
    // From this overlap on, a detection speaks of the finding's place.
    private const float SaidOverlap = 0.5f;

    private readonly ObstacleCard _card;
    private readonly CriticCalibration _calibration;
    private readonly PictureReview _review;
    private readonly PrototypeCritic? _prototype;
    private readonly IReadOnlyList<string> _classNames;
    private readonly SceneReview _sceneReview;

    /// <summary>A reviewer of one class.</summary>
    /// <param name="card">What to look for.</param>
    /// <param name="calibration">How much each rule counts.</param>
    /// <param name="inputSize">Pixels a side of the pictures.</param>
    /// <param name="prototype">Learns from what the others are sure of; null for none.</param>
    /// <param name="classNames">The model's base classes, one a row; null for COCO's.</param>
    public Reviewer(
        ObstacleCard card, CriticCalibration calibration, int inputSize, PrototypeCritic? prototype = null,
        IReadOnlyList<string>? classNames = null)
    {
        ArgumentNullException.ThrowIfNull(card);
        ArgumentNullException.ThrowIfNull(calibration);
        _card = card;
        _calibration = calibration;
        _classNames = classNames ?? CocoClassNames.All;
        _review = new PictureReview(card, inputSize, _classNames);
        _prototype = prototype;
        _sceneReview = new SceneReview(card, calibration.Scene, _classNames);
    }

    /// <inheritdoc/>
    public IReadOnlyList<Finding> Review(
        ReadOnlySpan<byte> inputBgr, FrozenFeatures features, IReadOnlyList<Detection> detections,
        ReviewScene? scene = null)
    {
        ArgumentNullException.ThrowIfNull(features);
        ArgumentNullException.ThrowIfNull(detections);
        _review.Look(inputBgr, features, scene is not null);
        var raised = _review.Raise(_calibration);
        var findings = new Finding[raised.Count];
        for (var i = 0; i < findings.Length; i++)
        {
            findings[i] = Find(raised[i], features, detections);
        }

        Teach(raised, features);
        Array.Sort(findings, (one, other) => other.Probability.CompareTo(one.Probability));
        return scene is null ? findings : InFlight(findings, scene, features.Letterbox);
    }

    /// <summary>What the scene's critics measured of each finding, in the order that the last review gave them.</summary>
    public IReadOnlyList<SceneExample> Examples { get; private set; } = [];

    private static Detection? Said(in PixelBox box, IReadOnlyList<Detection> detections)
    {
        Detection? best = null;
        foreach (var detection in detections)
        {
            if (detection.Box.IoU(box) >= SaidOverlap && !(detection.Score <= best?.Score))
            {
                best = detection;
            }
        }

        return best;
    }

    private Finding[] InFlight(Finding[] findings, ReviewScene scene, Letterbox letterbox)
    {
        var judged = _sceneReview.Review(findings, scene, letterbox);
        var examples = findings.Select((finding, i) =>
            new SceneExample(judged[i], SceneReview.LogOdds(finding.Probability), _sceneReview.Rules(i).ToArray())).ToArray();
        Array.Sort(examples, (one, other) => other.Judged.Probability.CompareTo(one.Judged.Probability));
        Examples = examples;
        return [.. examples.Select(example => example.Judged)];
    }

    private string Words(Detection? said, float objectness)
    {
        if (said is { } detection)
        {
            var name = detection.ClassId < _classNames.Count ? _classNames[detection.ClassId] : "it too";
            return FormattableString.Invariant($"the detector said {name} {detection.Score:0.00}");
        }

        var share = ObjectnessCritic.Sigmoid(objectness);
        return FormattableString.Invariant($"the detector said nothing, its objectness is {share:0.00}");
    }

    private Finding Find(RaisedBox raised, FrozenFeatures features, IReadOnlyList<Detection> detections)
    {
        var rules = _review.Candidates.Rules(raised.Candidate);
        var said = Said(raised.Box, detections);
        var evidence = new List<Evidence>
        {
            new(
                "card",
                _calibration.Contribution(rules, default, CardCritic.LastRule),
                _review.Describe(raised)),
            new(
                "objectness",
                _calibration.Contribution(rules, CardCritic.LastRule + 1, CardRule.Objectness),
                Words(said, features.ObjectnessLogits[_review.Candidates.Anchors[raised.Candidate]])),
        };
        var logOdds = _calibration.LogOdds(raised.Strength);
        if (_prototype?.Judge(features, _review.Candidates.Anchors[raised.Candidate]) is { } word)
        {
            evidence.Add(word);
            logOdds += word.LogOdds;
        }

        return new Finding(raised.Box, _card.Name, ObjectnessCritic.Sigmoid(logOdds), evidence, said);
    }

    // The prototype is taught by the other critics' word alone: taught by its own it would only confirm
    // itself.
    private void Teach(IReadOnlyList<RaisedBox> raised, FrozenFeatures features)
    {
        foreach (var one in raised)
        {
            var probability = ObjectnessCritic.Sigmoid(_calibration.LogOdds(one.Strength));
            _prototype?.Teach(features, _review.Candidates.Anchors[one.Candidate], probability);
        }
    }
}
