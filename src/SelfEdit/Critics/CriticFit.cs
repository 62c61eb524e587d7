using DroneSeal.Core;
using DroneSeal.Vision;

namespace DroneSeal.SelfEdit;

/// <summary>Fits a card's constants, and measures them on scenes left out. Deterministic. Not
/// thread-safe.</summary>
/// <remarks>Needs labels: it is for making cards. The self-edit loop never sees any.</remarks>
public sealed class CriticFit
{
    private readonly ObstacleCard _card;
    private readonly CriticFitOptions _options;
    private readonly int _inputSize;
    private readonly IReadOnlyList<string> _classNames;
    private readonly List<FitPicture> _pictures = [];

    /// <summary>A fit of one card.</summary>
    /// <param name="card">What is looked for.</param>
    /// <param name="inputSize">Pixels a side of the pictures.</param>
    /// <param name="options">How it is fitted.</param>
    /// <param name="classNames">The model's base classes, one a row; null for COCO's.</param>
    /// <exception cref="ArgumentException">The options cannot be used.</exception>
    public CriticFit(
        ObstacleCard card, int inputSize, CriticFitOptions options, IReadOnlyList<string>? classNames = null)
    {
        ArgumentNullException.ThrowIfNull(card);
        ArgumentNullException.ThrowIfNull(options);
        var problems = string.Join(' ', options.Problems());
        if (problems.Length > 0)
        {
            throw new ArgumentException(problems, nameof(options));
        }

        (_card, _inputSize, _options) = (card, inputSize, options);
        _classNames = classNames ?? CocoClassNames.All;
    }

    /// <summary>Measures one picture and remembers the measurements.</summary>
    /// <param name="source">Name of its set.</param>
    /// <param name="role">What the set is for.</param>
    /// <param name="fold">Fold of its scene, from zero; any number outside
    /// <see cref="FitRole.Labelled"/>.</param>
    /// <param name="inputBgr">The letterboxed picture.</param>
    /// <param name="features">What the frozen trunk says of it.</param>
    /// <param name="positives">Objects that count, in input pixels.</param>
    /// <param name="ignored">Objects that count neither way.</param>
    /// <param name="isInFlight">Whether the picture comes with a scene.</param>
    public void Add(
        string source, FitRole role, int fold, ReadOnlySpan<byte> inputBgr, FrozenFeatures features,
        IReadOnlyList<PixelBox> positives, IReadOnlyList<PixelBox> ignored, bool isInFlight = false)
    {
        ArgumentNullException.ThrowIfNull(features);
        var review = new PictureReview(_card, _inputSize, _classNames);
        review.Look(inputBgr, features, isInFlight);
        _pictures.Add(new FitPicture(
            source, role, role == FitRole.Labelled ? fold : -1,
            features.Letterbox, review.Candidates, positives, ignored));
    }

    /// <summary>Fits once without each fold, for the figures, and once on everything, for use.</summary>
    /// <exception cref="InvalidOperationException">There is no labelled object to fit on.</exception>
    public CriticFitReport Run()
    {
        if (_pictures.Sum(picture => picture.Positives.Count) == 0)
        {
            throw new InvalidOperationException(
                "No picture has an object that counts: check labels, class and attribute.");
        }

        var all = Enumerable.Range(0, _options.Folds).ToArray();
        var leftOut = all.Select(fold => FitFolds([.. all.Where(other => other != fold)])).ToArray();
        var places = new FitPlaces(_card, _pictures);
        var operating = OperatingPoint.Choose(places.LeftOutCurve(leftOut), places.Alarms(leftOut), _options);
        var whole = FitFolds(all);
        var shippedAlarms = places.Alarms([whole]);
        var shipped = OperatingPoint.Quieten(operating.Probability, shippedAlarms, _options);
        return new CriticFitReport(
            whole with { OperatingProbability = shipped },
            [.. leftOut.Select(one => one with { OperatingProbability = operating.Probability })],
            [.. all.Select(fold => places.LeftOutFigures(leftOut, 0.5f, fold))],
            places.LeftOutFigures(leftOut, 0.5f), places.LeftOutFigures(leftOut, 0.3f),
            operating.Precision, operating.Recall, operating.FalseAlarms,
            OperatingPoint.Alarms(shippedAlarms, shipped));
    }

    // The scale of probabilities is fitted on what each fold's absence gives: in-sample strengths are
    // too high.
    private CriticCalibration FitFolds(int[] folds)
    {
        FitPicture[] without = [.. _pictures.Where(picture => picture.Role == FitRole.Without)];
        var whole = FitWeights([.. Labelled(folds), .. without]);
        var parts = folds.ToDictionary(fold => fold, fold =>
            FitWeights([.. Labelled([.. folds.Where(other => other != fold)]), .. without]));
        var places = new FitPlaces(_card, [.. Labelled(folds), .. without]);
        var curve = places.StrengthCurve(picture => parts.GetValueOrDefault(picture.Fold, whole));
        var (slope, intercept) = ProbabilityScaling.Fit(curve);
        return whole with { Slope = slope, Intercept = intercept };
    }

    private FitPicture[] Labelled(int[] folds) =>
        [.. _pictures.Where(picture => picture.Role == FitRole.Labelled && folds.Contains(picture.Fold))];

    private CriticCalibration FitWeights(IReadOnlyList<FitPicture> pictures)
    {
        var calibration = CriticCalibration.Prior;
        for (var round = 0; round < _options.Rounds; round++)
        {
            var examples = new FitExamples();
            foreach (var picture in pictures)
            {
                examples.Add(picture, calibration);
            }

            var prior = CriticCalibration.Prior.Weights;
            var solution = LogisticFit.Fit(examples, prior, _options.PriorFirmness);
            calibration = calibration with
            {
                Weights = [.. solution[..^1].Select(weight => (float)weight)],
                Bias = (float)solution[^1],
                Neutral = examples.Means(),
            };
        }

        return calibration;
    }
}
