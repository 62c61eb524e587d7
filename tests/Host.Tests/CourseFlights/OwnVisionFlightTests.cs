using System.Text.Json;
using DroneSeal.Host.CourseFlights;
using DroneSeal.Sim;
using DroneSeal.Tests;
using DroneSeal.Vision;

namespace DroneSeal.Host.Tests.CourseFlights;

public sealed class OwnVisionFlightTests
{
    private static readonly CourseFlightOptions _options = new() { FrameRateHz = 5, LookFirst = TimeSpan.Zero };

    [SkippableFact]
    public void TheSameSeedSeesLearnsAndFliesTheSame()
    {
        var (first, second) = (Fly(), Fly());

        Assert.NotEqual(0, first.Frames);
        Assert.NotEmpty(first.Edits);
        Assert.Equal(Json(first), Json(second));
        Assert.Equal(Json(first.Poses), Json(second.Poses));
        Assert.Equal(first.AnchorSha256Before, first.AnchorSha256After);
    }

    private static FlightRecord Fly()
    {
        var course = CourseReader.ReadFile(CourseFiles.Find("orange-cones")!).Course!;
        var model = new FlyModel(ModelWeights.Load(Weights()), ObstacleCards.Require(null, "traffic-cone"));
        return new FlyTrial(
            new FlySetup { Course = course, Model = model, Options = _options }, CoursePlacing.Place(course, 3)!, FlyArm.On)
        {
            Longest = TimeSpan.FromSeconds(5),
        }.Fly();
    }

    private static string Json(FlightRecord record) => Json<object>(record with
    {
        Edits = [.. record.Edits.Select(edit => edit with { MeasuredMilliseconds = 0 })],
    });

    private static string Json<T>(T value) => JsonSerializer.Serialize(value, JsonOutput.Options);

    private static string Weights()
    {
        var own = Path.Combine(AppContext.BaseDirectory, "models", "rendered.safetensors");
        return File.Exists(own) ? own : SharedData.Require("weights", "yolox_nano_coco.safetensors");
    }
}
