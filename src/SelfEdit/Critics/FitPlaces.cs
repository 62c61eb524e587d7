using DroneSeal.Vision.Evaluation;

namespace DroneSeal.SelfEdit;

/// <summary>What a fit's constants raise in its pictures, scored.</summary>
/// <param name="card">What is looked for.</param>
/// <param name="pictures">Measured pictures.</param>
internal sealed class FitPlaces(ObstacleCard card, IReadOnlyList<FitPicture> pictures)
{
    private readonly BoxVote _vote = new();

    /// <summary>Findings by strength, each picture by its own constants.</summary>
    internal PrecisionRecallCurve StrengthCurve(Func<FitPicture, CriticCalibration> calibration) =>
        Curve(pictures, picture => [.. Raise(picture, calibration(picture))], 0.5f);

    /// <summary>Labelled sets' findings by probability, each fold by constants fitted without it.</summary>
    internal PrecisionRecallCurve LeftOutCurve(CriticCalibration[] leftOut)
    {
        var labelled = Labelled(fold: null);
        return Curve(labelled, picture => Probabilities(picture, leftOut[picture.Fold]), 0.5f);
    }

    /// <summary>Figures of one fold, or of all where none is named.</summary>
    internal CriticFigures LeftOutFigures(CriticCalibration[] leftOut, float minIoU, int? fold = null)
    {
        var labelled = Labelled(fold);
        return CriticScore.Figures(
            [.. labelled.Select(picture => Probabilities(picture, leftOut[picture.Fold]))],
            [.. labelled.Select(picture => picture.Positives)],
            [.. labelled.Select(picture => picture.Ignored)],
            minIoU);
    }

    /// <summary>What every fold's constants raise in the sets without the class.</summary>
    internal List<SetAlarms> Alarms(CriticCalibration[] leftOut)
    {
        var alarms = new List<SetAlarms>();
        var without = pictures.Where(picture => picture.Role != FitRole.Labelled);
        foreach (var set in without.GroupBy(picture => picture.Source))
        {
            var raised = leftOut.SelectMany(one => set.SelectMany(picture => Probabilities(picture, one)));
            alarms.Add(new SetAlarms(
                set.Key, set.Count() * leftOut.Length, [.. raised.Select(place => place.Score)]));
        }

        return alarms;
    }

    private static PrecisionRecallCurve Curve(
        IReadOnlyList<FitPicture> chosen, Func<FitPicture, ScoredPlace[]> places, float minIoU) =>
        CriticScore.Curve(
            [.. chosen.Select(places)],
            [.. chosen.Select(picture => picture.Positives)],
            [.. chosen.Select(picture => picture.Ignored)],
            minIoU);

    private FitPicture[] Labelled(int? fold) =>
        [.. pictures.Where(one => one.Role == FitRole.Labelled && one.Fold == (fold ?? one.Fold))];

    private ScoredPlace[] Probabilities(FitPicture picture, CriticCalibration calibration) =>
    [
        .. Raise(picture, calibration).Select(place =>
            place with { Score = ObjectnessCritic.Sigmoid(calibration.LogOdds(place.Score)) }),
    ];

    private IEnumerable<ScoredPlace> Raise(FitPicture picture, CriticCalibration calibration)
    {
        var (width, height) = (picture.Letterbox.ContentWidth, picture.Letterbox.ContentHeight);
        return _vote.Raise(picture.Candidates, calibration, card, width, height)
            .Select(one => new ScoredPlace(one.Box, one.Strength));
    }
}
