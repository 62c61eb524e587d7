using DroneSeal.Vision;

namespace DroneSeal.SelfEdit;

/// <summary>Turns a frame into an anchor: what the frozen detector answers there, and the windows to watch.</summary>
/// <param name="grid">The input's anchors.</param>
/// <param name="options">Windows a picture.</param>
/// <param name="doubtBar">Findings from here on are left out: a cone on an anchor picture is no false alarm.</param>
internal sealed class AnchorMaker(AnchorGrid grid, MemoryOptions options, float doubtBar)
{
    private const float LeastAnswer = 0.5f;
    private readonly WindowCutter _cutter = new(grid);
    private readonly ColourReader _reader = new(grid.InputSize);

    /// <summary>The anchor of a frame.</summary>
    internal AnchorPicture Make(FeatureFrame frame, IReadOnlyList<Finding> findings)
    {
        var doubted = findings.Where(finding => finding.Probability >= doubtBar).Select(finding => finding.Box).ToList();
        var targets = TargetAssigner.Assign(grid, frame.Features, [], doubted);
        var colours = PictureColours.Of(grid, frame.Features, frame.InputBgr, _reader);
        var answers = frame.Detections
            .Where(answer => answer.ClassId < FrozenFeatures.BaseClasses && answer.Score >= LeastAnswer)
            .Where(answer => doubted.All(box => box.IoU(answer.Box) < 0.4f)).ToList();
        var places = HotPlaces.Find(grid, frame.Features, targets, options.WindowsPerAnchor)
            .Select(anchor => CutPlace(frame, targets, colours, anchor)).ToList();
        return new(frame.Name, places, answers, RecognitionSample.OfAnswers(grid, frame.Features, answers));
    }

    private WindowSample CutPlace(FeatureFrame frame, PictureTargets targets, PictureColours colours, int anchor)
    {
        var (x, y) = grid.CentreOf(anchor);
        return new()
        {
            Origin = frame.Name,
            Labels = [],
            Subject = -1,
            Windows = [_cutter.CutLevel(frame.Features, targets, colours, grid.LevelOf(anchor), x, y)],
        };
    }
}
