using System.Reflection;
using System.Text.Json;
using DroneSeal.Core;
using DroneSeal.Vision;
using OpenCvSharp;

namespace DroneSeal.Host.Agent;

/// <summary>One picture that comes with the program, and what known models see in it.</summary>
/// <remarks>The answer was recorded on an x86-64 processor in single precision; other processors, CUDA and
/// other JPEG decoders differ a little, so scores may differ by <see cref="ScoreTolerance"/> and boxes by as
/// much as <see cref="LeastIoU"/> allows.</remarks>
internal static class GoldenFrame
{
    internal const float ScoreTolerance = 0.05f;
    internal const float LeastIoU = 0.9f;

    /// <summary>The picture.</summary>
    internal static Frame Load()
    {
        using var picture = Cv2.ImDecode(Resource("golden-frame.png"), ImreadModes.Color);
        var frame = new Frame { Name = "golden" };
        CapturedPixels.Copy(picture, frame);
        return frame;
    }

    /// <summary>What a model must see; null where that is not known.</summary>
    internal static GoldenAnswer? AnswerOf(string weightsSha256) =>
        JsonSerializer.Deserialize<List<GoldenAnswer>>(Resource("golden-answers.json"), JsonOutput.Options)!
            .Find(answer => answer.WeightsSha256 == weightsSha256);

    /// <summary>What a detector sees, in the form of an answer.</summary>
    internal static List<GoldenBox> See(Detector detector, Frame frame) =>
        Boxes(detector.Detect(frame), detector.ClassNames);

    /// <summary>What its frozen core sees in the golden frame, whatever adapters are in use.</summary>
    internal static List<GoldenBox> SeeBase(Detector detector, float minScore)
    {
        var frame = Load();
        var found = new DetectionList();
        detector.Look(frame);
        using var head = detector.Prepare(AdapterSet.Empty(detector.Weights.Sha256));
        detector.DecodeLast(head, minScore, frame.Id, found);
        return Boxes(found, detector.Weights.ClassNames);
    }

    /// <summary>What is wrong with what a detector has just seen in the golden frame with all adapters off; null
    /// where nothing is.</summary>
    internal static string? Fault(Detector detector, IReadOnlyList<GoldenBox> seen) =>
        FaultOfAny(detector, seen)
        ?? (AnswerOf(detector.Weights.Sha256) is { } answer ? Difference(seen, answer.Boxes) : null);

    /// <summary>The same with any adapters, and for weights whose answer is not known: decoding drops what is no
    /// number, so boxes alone cannot show it.</summary>
    internal static string? FaultOfAny(Detector detector, IReadOnlyList<GoldenBox> seen) =>
        !detector.IsFinite ? "the answers are no numbers"
        : seen.Count == 0 ? "no box at all is seen"
        : null;

    /// <summary>The first difference between what was seen and what must be; null where there is
    /// none.</summary>
    internal static string? Difference(IReadOnlyList<GoldenBox> seen, IReadOnlyList<GoldenBox> wanted)
    {
        foreach (var box in wanted)
        {
            if (!seen.Any(one =>
                one.ClassName == box.ClassName && MathF.Abs(one.Score - box.Score) <= ScoreTolerance
                && Rectangle(one).IoU(Rectangle(box)) >= LeastIoU))
            {
                return $"a {box.ClassName} of score {box.Score:0.00} is not seen where it is";
            }
        }

        // A box at the edge of the lowest score may come or go; more than that may not.
        return Math.Abs(seen.Count - wanted.Count) <= 1 ? null
            : $"{seen.Count} boxes are seen instead of {wanted.Count}";
    }

    private static List<GoldenBox> Boxes(DetectionList found, IReadOnlyList<string> names)
    {
        var boxes = new List<GoldenBox>();
        foreach (var one in found.Span)
        {
            boxes.Add(new GoldenBox(
                names[one.ClassId], one.Score, one.Box.Left, one.Box.Top, one.Box.Right, one.Box.Bottom));
        }

        return boxes;
    }

    private static PixelBox Rectangle(GoldenBox box) => new(box.Left, box.Top, box.Right, box.Bottom);

    private static byte[] Resource(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
