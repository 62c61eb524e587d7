namespace DroneSeal.SelfEdit.Tests;

public sealed class MiniTaskOptionsTests
{
    private readonly MiniTaskOptions _options = new();

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void CertainFindingsKeepTheirTarget(float probability)
    {
        Assert.Equal(probability, _options.Target(probability));
    }

    [Theory]
    [InlineData(0.05f)]
    [InlineData(0.3f)]
    [InlineData(0.9f)]
    public void ATargetHasTheFindingsOddsTimesTheFactor(float probability)
    {
        var target = _options.Target(probability);

        Assert.Equal(_options.TargetOdds * probability / (1 - probability), target / (1 - target), 1e-4f);
    }

    [Fact]
    public void AFactorThatLowersTargetsIsAFault()
    {
        Assert.Contains(new MiniTaskOptions { TargetOdds = 0.5f }.Problems(), words => words.Contains("TargetOdds", StringComparison.Ordinal));
    }
}
