namespace DroneSeal.Sim.Tests;

public sealed class CourseReaderTests
{
    private const string Least = """
        goal: {north_m: 30}
        corridor: {width_m: 10, ceiling_m: 2, cruise_m: 1}
        obstacles: []
        """;

    [Fact]
    public void ACourseNeedsLittle()
    {
        var reading = CourseReader.Read(Least, "small.yaml");

        Assert.Empty(reading.Faults);
        Assert.Equal("small", reading.Course!.Name);
        Assert.Equal(416, reading.Course.Camera.WidthPixels);
        Assert.Equal(30, reading.Course.Goal.NorthMeters);
    }

    [Fact]
    public void EveryFaultIsReportedWithItsLine()
    {
        const string yaml = """
            goal: {north: 30}
            corridor: {width_m: 10, ceiling_m: 2, cruise_m: 3}
            camera: {noise: loud}
            obstacles:
              - kind: traffic-cane
                at: {north_m: 3, east_m: [2, 1]}
              - kind: tree
                design: oak
                height_m: 400
            """;

        var faults = CourseReader.Read(yaml, "bad.yaml").Faults;

        Assert.Contains("bad.yaml:1: goal has no key 'north'; did you mean north_m?", faults);
        Assert.Contains(faults, fault => fault.StartsWith("bad.yaml:1: goal needs north_m", StringComparison.Ordinal));
        Assert.Contains("bad.yaml:2: cruise_m is above ceiling_m", faults);
        Assert.Contains("bad.yaml:3: noise is 'loud'; it must be a number", faults);
        Assert.Contains(faults, fault => fault.StartsWith(
            "bad.yaml:5: kind has no 'traffic-cane'; did you mean traffic-cone?", StringComparison.Ordinal));
        Assert.Contains("bad.yaml:9: height_m is 400; it must be 0.01 to 40", faults);
        Assert.Contains(faults, fault => fault.StartsWith("bad.yaml:8: design of tree has no 'oak'", StringComparison.Ordinal) ||
            fault.StartsWith("bad.yaml:8: design has no 'oak'", StringComparison.Ordinal));
        Assert.Contains("bad.yaml:7: an obstacle has exactly one of at, scatter and path", faults);
    }

    [Theory]
    [InlineData("")]
    [InlineData("- 1")]
    [InlineData("a: [")]
    [InlineData("goal: 3\ncorridor: [1]\nobstacles: {a: b}")]
    [InlineData("obstacles: [1, {kind: [tree, car], path: {points: [[1], 2]}}]")]
    public void WhatIsNoCourseIsAFaultAndNeverAnException(string yaml)
    {
        var reading = CourseReader.Read(yaml, "odd.yaml");

        Assert.Null(reading.Course);
        Assert.NotEmpty(reading.Faults);
    }

    [Fact]
    public void AnyTruncatedCourseIsReadOrRefused()
    {
        var text = File.ReadAllText(CourseFiles.Find("mixed-traffic")!);

        for (var i = 0; i < text.Length; i += 7)
        {
            var reading = CourseReader.Read(text[..i], "cut.yaml");
            Assert.Equal(reading.Course is null, reading.Faults.Count > 0);
        }
    }

    [Fact]
    public void TheSchemaIsTheReadersOwn() =>
        Assert.Equal(
            CourseSchema.Write(),
            File.ReadAllText(Path.Combine(CourseFiles.FindFolder()!, "course.schema.json")));
}
