using DroneSeal.Core;
using DroneSeal.Sim;
using DroneSeal.Vision.Evaluation;
using GroundTruth = DroneSeal.Sim.GroundTruth;

namespace DroneSeal.Host.CourseFlights;

/// <summary>Which true things of a frame count when figures are taken, and which boxes found them.</summary>
internal static class VisibleThings
{
    /// <summary>Things lower than this, visible pixels, count neither way: about 12 m away for the lowest
    /// cone.</summary>
    internal const float LeastHeightPx = 16;

    /// <summary>Things of which less is visible count neither way.</summary>
    internal const float LeastShare = 0.4f;

    private const float MinIoU = 0.5f;

    /// <summary>What the detector calls a thing of the course.</summary>
    internal static string NameOf(string kindsClass) =>
        kindsClass == ObstacleKinds.Hydrant.ClassName ? "fire hydrant" : kindsClass.Replace('-', ' ');

    /// <summary>Whether missing it is a fault.</summary>
    internal static bool Counts(in GroundTruthBox box) =>
        box.Visible.Height >= LeastHeightPx && box.VisibleShare >= LeastShare;

    /// <summary>Everything of one class, what counts first.</summary>
    internal static List<GroundTruthBox> Of(GroundTruth truth, string className) =>
        [.. truth.Boxes.Where(box => box.ClassName is { } name && ClassNaming.AreSame(name, className))
            .OrderByDescending(box => Counts(box))];

    /// <summary>Holds boxes, the surest first, against the things of a class; a thing is found
    /// once.</summary>
    /// <returns>Things that count, those of them found, boxes on nothing of the class.</returns>
    internal static (int Visible, int Found, int Wrong) Match(
        IReadOnlyList<GroundTruthBox> things, IEnumerable<PixelBox> boxes)
    {
        var isTaken = new bool[things.Count];
        var (found, wrong) = (0, 0);
        foreach (var box in boxes)
        {
            var best = -1;
            for (var i = 0; i < things.Count; i++)
            {
                var isBetter = best < 0 || things[i].Visible.IoU(box) > things[best].Visible.IoU(box);
                best = !isTaken[i] && isBetter ? i : best;
            }

            if (best < 0 || things[best].Visible.IoU(box) < MinIoU)
            {
                wrong++;
                continue;
            }

            isTaken[best] = true;
            found += Counts(things[best]) ? 1 : 0;
        }

        return (things.Count(box => Counts(box)), found, wrong);
    }
}
