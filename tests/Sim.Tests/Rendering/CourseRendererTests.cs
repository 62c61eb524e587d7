using System.Numerics;
using DroneSeal.Core;
using DroneSeal.Gles;
using DroneSeal.Sim.Rendering;

namespace DroneSeal.Sim.Tests;

public sealed class CourseRendererTests
{
    private const string OneCone = """
        camera: {noise: 0, pitch_deg: 0, exposure_ms: 0, readout_ms: 0}
        light: {sky: overcast}
        ground: asphalt
        goal: {north_m: 30}
        corridor: {width_m: 10, ceiling_m: 2, cruise_m: 1}
        obstacles:
          - {kind: traffic-cone, design: plain, height_m: 1, at: {north_m: 5, east_m: 0}}
        """;

    [SkippableFact]
    public void TheSameSeedGivesTheSamePixels()
    {
        Require();
        var course = CoursePlacing.Place(Read(File.ReadAllText(CourseFiles.Find("orange-cones")!)), 4)!;

        Assert.Equal(Pixels(course), Pixels(course));
    }

    [SkippableFact]
    public void AConeIsWhereItsGeometrySays()
    {
        Require();
        var course = CoursePlacing.Place(Read(OneCone), 1)!;
        var truth = new GroundTruth();
        using var renderer = new CourseRenderer(course);

        renderer.Render(At(0, 0, 0.5f), default, new Frame(), truth);

        var box = Assert.Single(truth.Boxes);
        var expectedHeight = course.Course.Camera.FocalPixels / 5;
        Assert.Equal("traffic-cone", box.ClassName);
        Assert.InRange(box.Visible.Height, expectedHeight * 0.97f, expectedHeight * 1.07f);
        Assert.InRange(box.Visible.CentreX, 206, 210);
        Assert.InRange(box.RangeMeters, 4.7f, 5.0f);
        Assert.InRange(box.VisibleShare, 0.93f, 1f);
        Assert.Equal(0, truth.RowAt(208, 208));
        Assert.InRange(truth.RangeAt(208, 208), 4.7f, 5.1f);
        Assert.Equal(-1, truth.RowAt(5, 5));
    }

    [SkippableFact]
    public void AConeIsOrange()
    {
        Require();
        var frame = new Frame();
        using var renderer = new CourseRenderer(CoursePlacing.Place(Read(OneCone), 1)!);

        renderer.Render(At(0, 0, 0.5f), default, frame);

        var at = 3 * ((220 * frame.Width) + 208);
        Assert.True(frame.Bgr[at + 2] > 150);
        Assert.True(frame.Bgr[at + 2] > 1.5f * frame.Bgr[at + 1]);
        Assert.True(frame.Bgr[at + 1] > frame.Bgr[at]);
    }

    [SkippableFact]
    public void WhatIsHalfHiddenHasHalfOfItsPixelsVisible()
    {
        Require();
        const string wall = "\n  - {kind: wall, heading_deg: 90, length_m: 4, height_m: 2, at: {north_m: 3, east_m: 2}}";
        var truth = new GroundTruth();
        using var renderer = new CourseRenderer(CoursePlacing.Place(Read(OneCone + wall), 1)!);

        renderer.Render(At(0, 0, 0.5f), default, new Frame(), truth);

        var cone = Assert.Single(truth.Boxes, box => box.ClassName == "traffic-cone");
        Assert.InRange(cone.VisibleShare, 0.4f, 0.6f);
        Assert.True(cone.Visible.Width < 0.6f * cone.Full.Width);
    }

    [SkippableFact]
    public void TurningRightMovesTheConeToTheLeftAndRollingTiltsTheWorld()
    {
        Require();
        var truth = new GroundTruth();
        using var renderer = new CourseRenderer(CoursePlacing.Place(Read(OneCone), 1)!);

        renderer.Render(At(0, 0, 0.5f) with { YawRadians = 0.2f }, default, new Frame(), truth);
        Assert.True(truth.Boxes[0].Visible.CentreX < 180);
        renderer.Render(At(0, -1, 0.5f) with { RollRadians = 0.3f }, default, new Frame(), truth);
        Assert.True(truth.Boxes[0].Visible.CentreY < 208); // right side down: what is to the right rises
        renderer.Render(At(0, 0, 0.5f) with { PitchRadians = 0.2f }, default, new Frame(), truth);
        Assert.True(truth.Boxes[0].Visible.CentreY > 230);
    }

    [SkippableTheory]
    [MemberData(nameof(CoursePlacingTests.Names), MemberType = typeof(CoursePlacingTests))]
    public void EveryCourseIsDrawnWithLightAndShade(string name)
    {
        Require();
        using var source = CourseFrameSource.Open($"course://{name}?seed=3&frames=2");
        var frame = new Frame();

        Assert.True(source.TryNext(frame));

        var mean = frame.Bgr.Average(value => (double)value);
        Assert.InRange(mean, 40, 215);
        Assert.True(frame.Bgr.Max() - frame.Bgr.Min() > 100);
        Assert.True(source.TryNext(frame));
        Assert.False(source.TryNext(frame));
    }

    private static VehicleState At(float north, float east, float height) =>
        new(default, new Vector3(north, east, -height), default, 0, 0, 0, 0);

    private static byte[] Pixels(PlacedCourse course)
    {
        var frame = new Frame();
        using var renderer = new CourseRenderer(course);
        renderer.Render(At(1, 0, 0.5f), default, frame);
        return [.. frame.Bgr];
    }

    private static Course Read(string yaml)
    {
        var reading = CourseReader.Read(yaml, "test.yaml");
        Assert.Empty(reading.Faults);
        return reading.Course!;
    }

    private static void Require()
    {
        try
        {
            GlesContext.Create().Dispose();
        }
        catch (GlesException fault)
        {
            Skip.If(true, $"No OpenGL ES here: {fault.Message}");
        }
    }
}
