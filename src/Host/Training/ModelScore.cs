using DroneSeal.Core;
using DroneSeal.Vision;
using DroneSeal.Vision.Evaluation;
using DroneSeal.Vision.Trunks;

namespace DroneSeal.Host.Training;

/// <summary>How well a trained model finds what it was taught, on pictures it was not trained on.</summary>
/// <param name="Pictures">How many it was asked about.</param>
/// <param name="Ap50">Mean over the classes that occur.</param>
/// <param name="Ap5095">At IoU 0.50:0.05:0.95, likewise.</param>
/// <param name="Classes">Class by class.</param>
internal sealed record ModelScore(
    int Pictures, double Ap50, double Ap5095, IReadOnlyList<ModelScore.OfClass> Classes)
{
    /// <summary>One class.</summary>
    internal sealed record OfClass(string Name, int Objects, double Ap50, double Ap5095);

    /// <summary>Asks the model about every picture.</summary>
    internal static ModelScore Of(ModelWeights weights, RenderedPictures pictures, int threads)
    {
        using var detector = new Detector(weights, TrunkChoice.Create(weights, threads: threads));
        var (truth, found) = (new List<GroundTruth>(), new List<ScoredBox>());
        var frame = new Frame();
        new ProgressLine().Run("measuring", pictures.Count, say =>
        {
            for (var index = 0; index < pictures.Count; say(++index, ""))
            {
                var picture = pictures.Read(index);
                (frame.Id, frame.Width, frame.Height, frame.Bgr) =
                    (new FrameId(index), picture.Width, picture.Height, picture.Bgr);
                truth.AddRange(picture.Objects.Select(
                    thing => new GroundTruth(index, thing.ClassId, thing.Box, thing.Box.Area)));
                foreach (var detection in detector.DetectAll(frame).Span)
                {
                    found.Add(new ScoredBox(index, detection.ClassId, detection.Box, detection.Score));
                }
            }
        });
        return Summed(weights.ClassNames, truth, found, pictures.Count);
    }

    private static ModelScore Summed(
        IReadOnlyList<string> names, List<GroundTruth> truth, List<ScoredBox> found, int pictures)
    {
        var report = CocoEvaluator.Evaluate(truth, found, names.Count);
        var classes = report.PerClass
            .Where(one => one.Positives > 0)
            .Select(one => new OfClass(names[one.ClassId], one.Positives, one.Ap50, one.Ap5095))
            .ToList();
        return new(pictures, report.Ap50, report.Ap5095, classes);
    }
}
