using System.Numerics;
using DroneSeal.Core;
using DroneSeal.Gles;
using DroneSeal.Sim.Rendering;

namespace DroneSeal.Sim.Tests;

/// <summary>The camera model that ranges rest on is the one that draws.</summary>
public sealed class PinholeCameraTests
{
    private const string ThreePoles = """
        camera: {field_of_view_deg: 75, pitch_deg: -6, noise: 0, exposure_ms: 0, readout_ms: 0}
        light: {sky: overcast}
        ground: asphalt
        goal: {north_m: 40}
        corridor: {width_m: 20, ceiling_m: 2, cruise_m: 1}
        obstacles:
          - {kind: pole, design: steel, height_m: 2.6, width_m: 0.12, at: {north_m: 9, east_m: 0.5}}
          - {kind: pole, design: steel, height_m: 2.6, width_m: 0.12, at: {north_m: 12, east_m: -4}}
          - {kind: pole, design: steel, height_m: 2.6, width_m: 0.12, at: {north_m: 14, east_m: 5}}
        """;

    [SkippableTheory]
    [InlineData(0f, 0f, 0f)]
    [InlineData(0f, -0.08f, 0.1f)]
    [InlineData(0.12f, 0f, 0f)]
    [InlineData(-0.1f, 0.06f, -0.12f)]
    public void PolesAreDrawnWhereItSays(float roll, float pitch, float yaw)
    {
        Require();
        var course = CoursePlacing.Place(CourseReader.Read(ThreePoles, "poles").Course!, 1)!;
        var state = new VehicleState(default, new Vector3(0.4f, 0.2f, -1.1f), default, roll, pitch, yaw, 0);
        var truth = new GroundTruth();
        using var renderer = new CourseRenderer(course);
        renderer.Render(state, default, new Frame(), truth);
        Assert.Equal(3, truth.Boxes.Count);
        Assert.All(truth.Boxes, box => AssertClose(Box(course, box.Row, state), box.Visible));
    }

    private static void Require()
    {
        try
        {
            GlesContext.Create().Dispose();
        }
        catch (GlesException fault)
        {
            Skip.If(true, fault.Message);
        }
    }

    private static PixelBox Box(PlacedCourse course, int row, in VehicleState state)
    {
        var camera = course.Course.Camera;
        var pinhole = new PinholeCamera(
            camera.WidthPixels,
            camera.HeightPixels,
            camera.FocalPixels,
            float.DegreesToRadians(camera.PitchDegrees));
        var pole = course.Obstacles[row];
        var (low, high) = (new Vector2(float.MaxValue), new Vector2(float.MinValue));
        for (var i = 0; i < 32; i++)
        {
            var (sine, cosine) = MathF.SinCos(MathF.Tau * i / 16);
            var northEast = pole.Position + (0.5f * pole.WidthMeters * new Vector2(cosine, sine));
            var ned = new Vector3(northEast, i < 16 ? 0 : -pole.HeightMeters) - state.PositionNed;
            var level = Vector3.Transform(ned, Matrix4x4.CreateRotationZ(-state.YawRadians));
            Assert.True(pinhole.TryProject(level, state, out var pixel));
            (low, high) = (Vector2.Min(low, pixel), Vector2.Max(high, pixel));
        }

        return new PixelBox(low.X, low.Y, high.X, high.Y);
    }

    // Pixels are whole, and a pole has a cap and a foot plate.
    private static void AssertClose(PixelBox expected, PixelBox actual)
    {
        Assert.Equal(expected.CentreX, actual.CentreX, 1.2f);
        Assert.Equal(expected.Top, actual.Top, 2f);
        Assert.Equal(expected.Bottom, actual.Bottom, 2f);
    }
}
