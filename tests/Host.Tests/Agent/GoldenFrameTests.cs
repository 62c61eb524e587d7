using DroneSeal.Host.Agent;

namespace DroneSeal.Host.Tests.Agent;

public sealed class GoldenFrameTests
{
    private static readonly GoldenBox _cone = new("cone", 0.8f, 10, 10, 30, 50);

    [Fact]
    public void TheSameAnswerIsNoDifference() => Assert.Null(GoldenFrame.Difference([_cone], [_cone]));

    [Fact]
    public void AScoreThatIsALittleOffIsNoDifference() =>
        Assert.Null(GoldenFrame.Difference([_cone with { Score = 0.83f }], [_cone]));

    [Theory]
    [InlineData(0.9f, 0, "cone")]
    [InlineData(0.8f, 8, "cone")]
    [InlineData(0.8f, 0, "tree")]
    public void AnotherScorePlaceOrNameIsADifference(float score, float shift, string name)
    {
        var seen = new GoldenBox(name, score, 10 + shift, 10, 30 + shift, 50);

        Assert.NotNull(GoldenFrame.Difference([seen], [_cone]));
    }

    [Fact]
    public void ManyMoreBoxesAreADifference() => Assert.NotNull(
        GoldenFrame.Difference([_cone, _cone with { Left = 12 }, _cone with { Left = 14 }], [_cone]));
}
