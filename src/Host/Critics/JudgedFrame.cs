using DroneSeal.Core;
using DroneSeal.SelfEdit;
using DroneSeal.Sim;
using DroneSeal.Vision.Evaluation;
using GroundTruth = DroneSeal.Sim.GroundTruth;

namespace DroneSeal.Host.Critics;

/// <summary>One frame's findings, held against what it truly shows.</summary>
/// <param name="Objects">Objects of the class that count.</param>
/// <param name="Findings">All findings, strongest first.</param>
internal sealed record JudgedFrame(IReadOnlyList<PixelBox> Objects, IReadOnlyList<JudgedFinding> Findings)
{
    private const float OnShare = 0.3f;

    /// <summary>Judges; every object may be found once, by the strongest finding on it.</summary>
    /// <param name="findings">Strongest first, boxes in picture pixels.</param>
    /// <param name="truth">What the frame truly shows.</param>
    /// <param name="course">Names its rows.</param>
    /// <param name="className">The class looked for.</param>
    internal static JudgedFrame Of(
        IReadOnlyList<Finding> findings, GroundTruth truth, PlacedCourse course, string className)
    {
        var all = truth.Boxes.Where(box => box.ClassName is { } name && ClassNaming.AreSame(name, className)).ToList();
        var counting = all.Where(Counts).ToList();
        var isTaken = new bool[all.Count];
        var judged = new List<JudgedFinding>();
        foreach (var finding in findings)
        {
            var best = Enumerable.Range(0, all.Count).Where(i => !isTaken[i])
                .OrderByDescending(i => Counts(all[i]) && IsFound(all[i], finding))
                .ThenByDescending(i => all[i].Visible.IoU(finding.Box)).Cast<int?>().FirstOrDefault();
            var verdict = FindingVerdict.Wrong;
            if (best is { } row && IsFound(all[row], finding))
            {
                isTaken[row] = true;
                verdict = Counts(all[row]) ? FindingVerdict.Right : FindingVerdict.Neither;
            }

            var overlap = all.Select(box => box.Visible.IoU(finding.Box)).DefaultIfEmpty(0).Max();
            judged.Add(new JudgedFinding(finding, verdict, overlap, On(finding.Box, truth, course)));
        }

        return new JudgedFrame([.. counting.Select(box => box.Visible)], judged);
    }

    /// <summary>Whether an object is large and visible enough to count.</summary>
    internal static bool Counts(GroundTruthBox box) => box.Visible.Height >= CriticCourseRequest.SmallestHeightPx
        && box.VisibleShare >= CriticCourseRequest.LeastVisibleShare;

    private static bool IsFound(GroundTruthBox box, Finding finding) =>
        box.Visible.IoU(finding.Box) >= CriticCourseRequest.MinIoU;

    // By pixels, not boxes: a tree's box is full of other things.
    private static ObstacleKind? On(in PixelBox box, GroundTruth truth, PlacedCourse course)
    {
        var counts = new Dictionary<int, int>();
        var total = 0;
        for (var y = (int)box.Top; y < (int)box.Bottom; y++)
        {
            for (var x = (int)box.Left; x < (int)box.Right; x++)
            {
                var row = truth.RowAt(x, y);
                counts[row] = counts.GetValueOrDefault(row) + 1;
                total++;
            }
        }

        var most = counts.Where(pair => pair.Key >= 0).OrderByDescending(pair => pair.Value).FirstOrDefault();
        return most.Value > OnShare * total ? course.Obstacles[most.Key].Kind : null;
    }
}
