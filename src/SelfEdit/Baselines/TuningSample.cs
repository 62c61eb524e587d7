using DroneSeal.Core;
using DroneSeal.Vision;

namespace DroneSeal.SelfEdit;

/// <summary>One picture to fine-tune on.</summary>
/// <param name="InputBgr">The letterboxed picture, never written after it was handed over.</param>
/// <param name="Objects">The novel class's taught findings, then the detector's own answers.</param>
/// <param name="Doubted">Places that are neither object nor background, input pixels.</param>
internal sealed record TuningSample(
    byte[] InputBgr, IReadOnlyList<TuningObject> Objects, IReadOnlyList<PixelBox> Doubted)
{
    private const float LeastAnswer = 0.5f;
    private const float SamePlace = 0.4f;
    private const float MostlyInside = 0.5f;
    private const float BarelyInside = 0.05f;

    /// <summary>The sample of a frame, the picture copied.</summary>
    /// <param name="frame">The picture and the detector's own answers.</param>
    /// <param name="taught">The novel class's findings to teach, after any corruption on purpose.</param>
    /// <param name="findings">All findings; those above the doubt bar and not taught are doubted.</param>
    /// <param name="doubtBar">The loop's.</param>
    /// <param name="keepsOwnAnswers">Whether the detector's own answers are taught too.</param>
    internal static TuningSample Of(
        FeatureFrame frame, IReadOnlyList<Finding> taught, IReadOnlyList<Finding> findings, float doubtBar,
        bool keepsOwnAnswers)
    {
        PixelBox[] places = [.. taught.Select(finding => finding.Box)];
        PixelBox[] doubted = [.. findings.Where(finding => finding.Probability >= doubtBar)
            .Select(finding => finding.Box).Where(box => IsFree(box, places))];
        var novel = taught.Select(
            finding => new TuningObject(finding.Box, FrozenFeatures.BaseClasses, finding.Probability));

        // A misnamed object of the novel class must not be taught under its wrong name as well.
        var own = frame.Detections
            .Where(answer => keepsOwnAnswers && answer.ClassId < FrozenFeatures.BaseClasses)
            .Where(answer => answer.Score >= LeastAnswer)
            .Where(answer => IsFree(answer.Box, places) && IsFree(answer.Box, doubted))
            .Select(answer => new TuningObject(answer.Box, answer.ClassId, 1));
        return new((byte[])frame.InputBgr.Clone(), [.. novel, .. own], doubted);
    }

    /// <summary>What of the sample can still be seen in a view; the picture stays as it is.</summary>
    internal TuningSample In(PictureView view, int inputSize, float smallestHeight)
    {
        var objects = new List<TuningObject>();
        var doubted = Doubted.Select(box => view.Map(box, inputSize)).ToList();
        foreach (var thing in Objects)
        {
            var box = view.Map(thing.Box, inputSize);
            var inside = box.Clip(inputSize, inputSize);
            var share = inside.Area / MathF.Max(box.Area, 1e-6f);
            if (share > MostlyInside && inside.Height >= smallestHeight)
            {
                objects.Add(thing with { Box = inside });
            }
            else if (share > BarelyInside)
            {
                doubted.Add(inside);
            }
        }

        return this with { Objects = objects, Doubted = doubted };
    }

    private static bool IsFree(PixelBox place, PixelBox[] others) =>
        Array.TrueForAll(others, box => box.IoU(place) < SamePlace);
}
