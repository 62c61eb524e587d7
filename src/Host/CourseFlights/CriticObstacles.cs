using DroneSeal.Core;
using DroneSeal.SelfEdit;
using DroneSeal.Vision;

namespace DroneSeal.Host.CourseFlights;

/// <summary>Turns findings into detections: for the arm <c>critic</c> alone.</summary>
internal static class CriticObstacles
{
    private const float OneNameIoU = 0.5f;

    /// <summary>Base detections, and over them the findings that would teach.</summary>
    /// <param name="model">What all trials share.</param>
    /// <param name="frame">That was reviewed.</param>
    /// <param name="findings">Strongest first.</param>
    /// <param name="bars">From where on a finding counts.</param>
    /// <param name="detections">By the detector, frame pixels.</param>
    /// <param name="into">Overwritten.</param>
    internal static void Fill(
        FlyModel model, FeatureFrame frame, IReadOnlyList<Finding> findings, MiniTaskOptions bars,
        DetectionList detections, DetectionList into)
    {
        into.Clear();
        foreach (var finding in findings.Where(one => one.Probability >= bars.PrecisionBar))
        {
            var box = frame.Features.Letterbox.ToSource(finding.Box);
            into.Add(new Detection(frame.Id, box, model.ClassId, finding.Probability));
        }

        var named = into.Count;
        foreach (var one in detections.Span)
        {
            var isNamed = false;
            for (var i = 0; i < named; i++)
            {
                isNamed |= into[i].Box.IoU(one.Box) >= OneNameIoU;
            }

            if (!isNamed)
            {
                into.Add(one);
            }
        }
    }
}
