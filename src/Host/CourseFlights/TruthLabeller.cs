using DroneSeal.Core;
using DroneSeal.SelfEdit;
using GroundTruth = DroneSeal.Sim.GroundTruth;

namespace DroneSeal.Host.CourseFlights;

/// <summary>True labels in the critics' place: the arm <c>oracle</c>.</summary>
/// <param name="truth">Of the frame that is shown to the learner.</param>
/// <param name="className">The class to teach.</param>
/// <param name="bars">The loop's bars: what counts neither way is told between them.</param>
internal sealed class TruthLabeller(GroundTruth truth, string className, MiniTaskOptions bars) : ILabeller
{
    private const float SaidOverlap = 0.5f;
    private const float CertainLogOdds = 10;

    public IReadOnlyList<Finding> Label(FeatureFrame frame) =>
        [.. VisibleThings.Of(truth, className).Select(thing => FindingOf(
            frame, frame.Features.Letterbox.ToInput(thing.Visible), VisibleThings.Counts(thing), thing.Row + 1))];

    private Finding FindingOf(FeatureFrame frame, in PixelBox box, bool counts, int place)
    {
        var doubt = 0.5f * (bars.DoubtBar + bars.PrecisionBar);
        var evidence = counts
            ? new Evidence("oracle", CertainLogOdds, "true label")
            : new Evidence("oracle", MathF.Log(doubt / (1 - doubt)), "true label, to be ignored");
        Detection? said = null;
        foreach (var one in frame.Detections)
        {
            said = one.Box.IoU(box) >= SaidOverlap && !(one.Score <= said?.Score) ? one : said;
        }

        return new Finding(box, className, counts ? 1 : doubt, [evidence], said, place);
    }
}
