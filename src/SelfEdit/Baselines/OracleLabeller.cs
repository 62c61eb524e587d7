using DroneSeal.Core;
using DroneSeal.Vision.Evaluation;

namespace DroneSeal.SelfEdit;

/// <summary>True labels in the critics' place: the most that the loop can learn. For scoring only.</summary>
/// <remarks>
/// An object that counts is a certain finding. One that is to be ignored is a weak finding, between the
/// bars: the loop neither teaches it nor takes its place for background. Pictures are matched by file name.
/// </remarks>
public sealed class OracleLabeller : ILabeller
{
    private const float SaidOverlap = 0.5f;
    private const float CertainLogOdds = 10;

    private readonly Dictionary<string, LabelledPicture> _pictures = new(StringComparer.Ordinal);
    private readonly string _className;
    private readonly LabelRule? _rule;
    private readonly float _doubt;

    /// <summary>A labeller over a labels file.</summary>
    /// <param name="labels">The stream's labels.</param>
    /// <param name="className">The class to find, in any spelling that names it.</param>
    /// <param name="rule">Which of its objects count; null where all do.</param>
    /// <param name="bars">The loop's bars; null for the defaults.</param>
    public OracleLabeller(
        CocoLabels labels, string className, LabelRule? rule = null, MiniTaskOptions? bars = null)
    {
        ArgumentNullException.ThrowIfNull(labels);
        ArgumentNullException.ThrowIfNull(className);
        foreach (var picture in labels.Pictures)
        {
            _pictures.TryAdd(picture.FileName, picture);
            _pictures.TryAdd(Path.GetFileName(picture.FileName), picture);
        }

        _className = className;
        _rule = rule;
        var options = bars ?? new MiniTaskOptions();
        _doubt = 0.5f * (options.DoubtBar + options.PrecisionBar);
    }

    /// <inheritdoc/>
    public IReadOnlyList<Finding> Label(FeatureFrame frame)
    {
        ArgumentNullException.ThrowIfNull(frame);
        if (!_pictures.TryGetValue(frame.Name, out var picture)
            && !_pictures.TryGetValue(Path.GetFileName(frame.Name), out picture))
        {
            return [];
        }

        return [.. picture.Boxes
            .Where(box => ClassNaming.AreSame(box.ClassName, _className))
            .Select(box => FindingOf(frame, picture, box))
            .OrderByDescending(finding => finding.Probability)];
    }

    private Finding FindingOf(FeatureFrame frame, LabelledPicture picture, LabelledBox label)
    {
        var isIgnored = label.IsIgnored || label.IsCrowd || _rule?.IsPositive(picture, label) == false;
        var box = frame.Features.Letterbox.ToInput(label.Box);
        var evidence = isIgnored
            ? new Evidence("oracle", MathF.Log(_doubt / (1 - _doubt)), "true label, to be ignored")
            : new Evidence("oracle", CertainLogOdds, "true label");
        return new(box, _className, isIgnored ? _doubt : 1, [evidence], Said(frame.Detections, box));
    }

    private static Detection? Said(IEnumerable<Detection> detections, PixelBox box)
    {
        var there = detections.Where(detection => detection.Box.IoU(box) >= SaidOverlap).ToList();
        return there.Count == 0 ? null : there.MaxBy(detection => detection.Score);
    }
}
