namespace DroneSeal.Sim.Tests;

public sealed class ObstacleFieldReaderTests
{
    [Fact]
    public void WhenAFileIsRightItsObstaclesAreRead()
    {
        var reading = ObstacleFieldReader.Read(
            "obstacles: [{north_m: 5, east_m: -2.5, radius_m: 0.3, height_m: 6, class: tree}]", "f.yaml");

        Assert.Empty(reading.Faults);
        Assert.Equal(
            [new FieldObstacle(5, -2.5f, 0.3f, 6, FieldClasses.IdOf("tree"))],
            reading.Field!.Obstacles.ToArray());
    }

    [Fact]
    public void WhenAClassIsNewItGetsARowOfItsOwn()
    {
        var field = ObstacleFieldReader.Read(
            "obstacles:\n- {north_m: 1, east_m: 0, radius_m: 1, height_m: 1, class: bollard}\n",
            "f.yaml").Field!;

        Assert.Equal("bollard", field.ClassNames[field.Obstacles[0].ClassId]);
    }

    [Fact]
    public void WhenAFieldIsWrittenAndReadItIsTheSame()
    {
        var field = FieldGenerator.Scatter(new FieldPlan(), 5);

        var again = ObstacleFieldReader.Read(field.ToYaml(), "f.yaml").Field!;

        Assert.Equal(field.Obstacles.Length, again.Obstacles.Length);
        Assert.Equal(field.Obstacles[3].NorthMeters, again.Obstacles[3].NorthMeters, 0.001);
    }

    [Fact]
    public void WhenThereAreManyFaultsAllAreNamedWithFileAndLine()
    {
        const string text = """
            obstacles:
              - {north_m: 5, east_m: x, radius_m: 0.3, height_m: 6, class: tree}
              - {north_m: 5, east_m: 1, radius_m: 0, height_m: 6, klass: tree}
              - {north_m: 5, east_m: 1, radius_m: 1}
              - 7
            """;

        var faults = ObstacleFieldReader.Read(text, "field.yaml").Faults;

        Assert.Equal(
            [
                "field.yaml:2: east_m is 'x'; it must be a number",
                "field.yaml:3: klass is not known; "
                    + "an obstacle has north_m, east_m, radius_m, height_m, class",
                "field.yaml:3: radius_m is 0; it must be above 0 and at most 1000 m",
                "field.yaml:4: height_m is missing",
                "field.yaml:5: an obstacle must be {north_m, east_m, radius_m, height_m, class}",
            ],
            faults);
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("things: []")]
    [InlineData("obstacles: 3")]
    [InlineData("obstacles: [{north_m: 1")]
    [InlineData("obstacles: [{? [a]: 1}]")]
    [InlineData("obstacles: [{north_m: .nan, east_m: 1e99, radius_m: -1, height_m: [1], class: {}}]")]
    [InlineData("\t%%%")]
    public void WhenTheTextIsNoFieldThereAreFaultsAndNoField(string text)
    {
        var reading = ObstacleFieldReader.Read(text, "f.yaml");

        Assert.Null(reading.Field);
        Assert.NotEmpty(reading.Faults);
        Assert.All(reading.Faults, fault => Assert.Matches("^f.yaml:[0-9]+: ", fault));
    }

    [Fact]
    public void WhenThereAreNoObstaclesTheFieldIsOpenGround()
    {
        Assert.Equal(0, ObstacleFieldReader.Read("obstacles: []", "f.yaml").Field!.Obstacles.Length);
    }
}
