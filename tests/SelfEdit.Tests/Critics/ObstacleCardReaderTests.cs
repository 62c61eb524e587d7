namespace DroneSeal.SelfEdit.Tests;

public class ObstacleCardReaderTests
{
    private const string Bollard = """
        name: bollard
        colour:
          name: yellow
          levels:
            - { hue: [40, 70], saturation: 0.5, value: 0.4 }
        outlines:
          - { name: post, widths: [[0, 0.9], [1, 0.9]] }
        width_over_height: 0.5
        """;

    [Fact]
    public void ACardOfAnotherObstacleIsReadWithoutAnyCode()
    {
        var card = ObstacleCardReader.Read(Bollard).Card;

        Assert.NotNull(card);
        Assert.Equal("bollard", card.Name);
        Assert.Equal(40, card.Colour.Levels[0].HueFrom);
        Assert.Null(card.Stripes);
        Assert.Equal(Taper.None, card.Taper);
    }

    [Fact]
    public void EveryFaultIsNamedAtOnceWithItsLine()
    {
        var faults = ObstacleCardReader.Read(
            Bollard.Replace("0.5, value", "1.5, value", StringComparison.Ordinal)
                .Replace("name: bollard", "title: bollard", StringComparison.Ordinal)
                .Replace("[1, 0.9]", "[1]", StringComparison.Ordinal)).Faults;

        Assert.Contains("line 5: colour.levels.saturation is 1.5; it must be 0..1", faults);
        Assert.Contains(faults, fault => fault.Contains("name is missing"));
        Assert.Contains(faults, fault => fault.StartsWith("line 1: title", StringComparison.Ordinal));
        Assert.Contains(
            faults, fault => fault.StartsWith("line 7: outlines.widths", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("")]
    [InlineData("- 1")]
    [InlineData("name: [")]
    [InlineData("a: b: c")]
    [InlineData("\0\u0001")]
    public void TextThatIsNoCardGivesFaultsAndNoException(string text)
    {
        var reading = ObstacleCardReader.Read(text);

        Assert.Null(reading.Card);
        Assert.NotEmpty(reading.Faults);
    }

    [Fact]
    public void AnUnknownBaseClassIsAFault()
    {
        var faults = ObstacleCardReader.Read(Bollard + "\nmistaken_for: [vase, fire hidrant]").Faults;

        Assert.Equal(
            "line 9: mistaken_for names fire hidrant, which is none of the base classes that a model here has",
            Assert.Single(faults));
    }

    [Fact]
    public void TheShippedCardsHaveNoFaults()
    {
        var folder = CardFolder.Read(Cards.Folder);

        Assert.Empty(folder.Faults);
        Assert.NotNull(folder.Find("Traffic Cone"));
    }
}
