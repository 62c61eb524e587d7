using DroneSeal.SelfEdit;
using DroneSeal.Vision;
using DroneSeal.Vision.Evaluation;
using GroundTruth = DroneSeal.Sim.GroundTruth;

namespace DroneSeal.Host.CourseFlights;

/// <summary>Holds what vision and critics say in flight against the truth. For figures only.</summary>
/// <param name="model">What all trials share.</param>
internal sealed class FlightBooks(FlyModel model)
{
    private readonly List<RecallPoint> _recall = [];
    private readonly Dictionary<string, CriticCount> _critics = new(StringComparer.Ordinal);

    /// <summary>Recall of the class, by edits proposed.</summary>
    internal IReadOnlyList<RecallPoint> Recall => _recall;

    /// <summary>The critics, by name.</summary>
    internal IReadOnlyList<CriticCount> Critics =>
        [.. _critics.Values.OrderBy(count => count.Name, StringComparer.Ordinal)];

    /// <summary>Enters the detections of a frame.</summary>
    /// <param name="truth">What it truly shows.</param>
    /// <param name="detections">Boxes in frame pixels, by the adapters in use.</param>
    /// <param name="names">Names by class id.</param>
    /// <param name="edits">Edits proposed so far.</param>
    internal void Enter(GroundTruth truth, DetectionList detections, IReadOnlyList<string> names, int edits)
    {
        var boxes = detections.ToArray().Where(one => ClassNaming.AreSame(names[one.ClassId], model.ClassName));
        var (visible, found, wrong) = VisibleThings.Match(
            VisibleThings.Of(truth, model.ClassName), boxes.Select(one => one.Box));
        if (_recall.Count == 0 || _recall[^1].Edits != edits)
        {
            _recall.Add(new RecallPoint(edits, 0, 0, 0));
        }

        var last = _recall[^1];
        _recall[^1] = new RecallPoint(
            edits, last.Visible + visible, last.Found + found, last.FalseAlarms + wrong);
    }

    /// <summary>Enters the findings of a frame that would teach.</summary>
    /// <param name="truth">What it truly shows.</param>
    /// <param name="frame">That was reviewed.</param>
    /// <param name="findings">Strongest first, boxes in input pixels.</param>
    /// <param name="bars">From where on a finding teaches.</param>
    internal void Enter(
        GroundTruth truth, FeatureFrame frame, IReadOnlyList<Finding> findings, MiniTaskOptions bars)
    {
        var taught = findings.Where(finding =>
            finding.Probability >= bars.PrecisionBar && finding.Box.Height >= bars.SmallestHeightPx).ToList();
        Add("all", truth, frame, taught);
        foreach (var critic in taught.SelectMany(finding => finding.Evidence).Select(one => one.Critic).Distinct())
        {
            // A critic's own word: findings that it speaks for.
            Add(critic, truth, frame, [.. taught.Where(finding =>
                finding.Evidence.Any(one => one.Critic == critic && one.LogOdds > 0))]);
        }
    }

    private void Add(string critic, GroundTruth truth, FeatureFrame frame, List<Finding> findings)
    {
        var (visible, found, wrong) = VisibleThings.Match(
            VisibleThings.Of(truth, model.ClassName),
            findings.Select(finding => frame.Features.Letterbox.ToSource(finding.Box)));
        var before = _critics.GetValueOrDefault(critic) ?? new CriticCount(critic, 0, 0, 0);
        _critics[critic] = before with
        {
            Right = before.Right + found,
            Wrong = before.Wrong + wrong,
            Missed = before.Missed + visible - found,
        };
    }
}
