using DroneSeal.Gles;
using DroneSeal.Host.Benching;
using DroneSeal.Sim;

namespace DroneSeal.Host.Tests;

/// <summary>Ranges and tracks of what the renderer shows, not of what their own geometry says.</summary>
public sealed class RangeBenchTests
{
    private const string ShortWay = """
        camera: {pitch_deg: -6}
        light: {sky: overcast}
        ground: asphalt
        goal: {north_m: 6, radius_m: 1}
        corridor: {width_m: 10, ceiling_m: 1.0, cruise_m: 0.5}
        obstacles:
          - kind: traffic-cone
            height_m: [0.7, 1.1]
            scatter: {count: 5, north_m: [4, 12], east_m: [-4, 4], gap_m: 1.5}
          - {kind: hydrant, at: {north_m: 13, east_m: 0.3}}
        limits: {time_s: 20, speed_mps: 2}
        """;

    [SkippableFact]
    public void RenderedRangesAreWithinTheirStatedDeviations()
    {
        var result = Run(calledAs: null);
        var fused = Overall(result, "fused");
        var tracked = Overall(result, "tracked");
        Assert.True(fused.ErrorShare < 0.1f, fused.ToString());
        Assert.InRange(fused.WithinOneSigma, 0.6f, 0.95f);
        Assert.InRange(fused.WithinTwoSigmas, 0.9f, 1f);
        Assert.True(tracked.ErrorShare < 0.1f, tracked.ToString());
        Assert.True(tracked.WithinTwoSigmas > 0.9f, tracked.ToString());
        Assert.InRange(result.Conflicts, 0, result.Boxes / 20);
    }

    [SkippableFact]
    public void AConeThatIsCalledAPersonIsFlaggedAndNotTakenForFarther()
    {
        var result = Run(calledAs: "person");
        Assert.True(result.Conflicts > 0.5 * result.Boxes, result.ToString());
        Assert.True(Overall(result, "height").ErrorShare > 0.5f);
        Assert.True(Overall(result, "tracked").ErrorShare < 0.12f);
    }

    private static RangeBenchResult Run(string? calledAs)
    {
        try
        {
            GlesContext.Create().Dispose();
        }
        catch (GlesException fault)
        {
            Skip.If(true, fault.Message);
        }

        var reading = CourseReader.Read(ShortWay, "short way");
        Assert.Empty(reading.Faults);
        var request = new RangeBenchRequest([], 1, 1, 0.05f, 0.15f, "traffic cone", calledAs);
        return RangeBench.RunCourse(reading.Course!, request, _ => { });
    }

    private static RangeFigure Overall(RangeBenchResult result, string way) =>
        result.Figures.Last(figure => figure.Way == way);
}
