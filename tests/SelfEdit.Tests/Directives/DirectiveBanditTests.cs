namespace DroneSeal.SelfEdit.Tests;

public sealed class DirectiveBanditTests
{
    [Fact]
    public void TheDirectiveThatGainsIsChosenMost()
    {
        var bandit = new DirectiveBandit("bandit", 1);
        var counts = new int[DirectiveTable.All.Count];
        for (var round = 0; round < 300; round++)
        {
            var number = bandit.Choose(0, _ => true);
            counts[number]++;
            bandit.Reward(0, number, number == 3 ? 0.1 : -0.02);
        }

        Assert.Equal(3, Array.IndexOf(counts, counts.Max()));
        Assert.True(counts[3] > 150);
    }

    [Fact]
    public void ARestoredStateChoosesAsBefore()
    {
        var first = new DirectiveBandit("bandit", 1);
        first.Reward(0, 2, 1);
        var second = new DirectiveBandit("bandit", 1);

        Assert.True(second.TryRestore(first.State()));
        Assert.Equal(first.Choose(0, _ => true), second.Choose(0, _ => true));
    }

    [Theory]
    [InlineData("fixed:2", true)]
    [InlineData("random", true)]
    [InlineData("fixed:99", false)]
    [InlineData("best", false)]
    public void OnlyKnownChoicesAreTaken(string choice, bool isKnown) =>
        Assert.Equal(isKnown, !new LearnOptions { Directives = choice }.Problems().Any());

    [Fact]
    public void ThereAreAtMostThirtyTwoOfOneToSixteenSteps() =>
        Assert.True(DirectiveTable.All.Count <= 32 && DirectiveTable.All.All(one => one.Steps is >= 1 and <= 16));
}
