using DroneSeal.Host.CourseFlights;
using DroneSeal.Sim;
using DroneSeal.Tests;
using DroneSeal.Vision;

namespace DroneSeal.Host.Tests.CourseFlights;

/// <summary>The default course and model, looked at a few times a second: what a flight by own vision costs
/// least.</summary>
internal static class CourseBench
{
    internal static Course Course { get; } = CourseReader.ReadFile(CourseFiles.Find("orange-cones")!).Course!;

    internal static PlacedCourse Placed { get; } = CoursePlacing.Place(Course, 3)!;

    /// <summary>What a flight needs; skips the calling test where there are no weights.</summary>
    internal static FlySetup Setup() => new()
    {
        Course = Course,
        Model = new FlyModel(ModelWeights.Load(Weights()), ObstacleCards.Require(null, "traffic-cone")),
        Options = new CourseFlightOptions { FrameRateHz = 5, LookFirst = TimeSpan.Zero },
    };

    private static string Weights()
    {
        var own = Path.Combine(AppContext.BaseDirectory, "models", "rendered.safetensors");
        return File.Exists(own) ? own : SharedData.Require("weights", "yolox_nano_coco.safetensors");
    }
}
