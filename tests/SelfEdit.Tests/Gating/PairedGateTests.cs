namespace DroneSeal.SelfEdit.Tests;

public sealed class PairedGateTests
{
    private readonly PairedGate _gate = new(new GateOptions(), seed: 1);

    [Fact]
    public void BelowSixteenHeldBackNothingIsJudged()
    {
        Assert.Equal(GateDecision.Waiting, Judge(15, Rows(15, 1, 0)).Decision);
    }

    [Theory]
    [InlineData(1, GateDecision.Revert)]
    [InlineData(15, GateDecision.Revert)]
    [InlineData(16, GateDecision.Keep)]
    public void AVerdictRestsOnTheRowsThatWereComparedNotOnThoseHeldBack(int rows, object decision)
    {
        var verdict = Judge(32, Rows(rows, 0.5f, 0));

        Assert.Equal(decision, verdict.Decision);
    }

    [Fact]
    public void TooFewRowsAreNoProofOfHarmEither()
    {
        var verdict = Judge(32, Rows(3, -0.1f, 0.5f));

        Assert.Equal(GateDecision.Revert, verdict.Decision);
        Assert.False(_gate.IsHarmful(verdict.OverNull));
        Assert.False(_gate.IsWorse(verdict.OverActive));
    }

    [Fact]
    public void ARealGainIsKept()
    {
        Assert.Equal(GateDecision.Keep, Judge(32, Rows(32, 0.5f, 0)).Decision);
    }

    [Fact]
    public void NoiseIsRefused()
    {
        var rows = Enumerable.Range(0, 32).Select(i => new UtilityTriple(0, 0, i % 2 == 0 ? 1 : -1)).ToList();

        Assert.Equal(GateDecision.Revert, Judge(32, rows).Decision);
    }

    [Fact]
    public void ACandidateThatRehearsalBeatsIsRefused()
    {
        var verdict = Judge(32, Rows(32, -0.1f, 0.5f));

        Assert.Equal(GateDecision.Revert, verdict.Decision);
        Assert.True(_gate.IsHarmful(verdict.OverNull));
    }

    [Fact]
    public void ASteadyDifferenceOfNextToNothingIsNoHarm()
    {
        var rows = Enumerable.Repeat(new UtilityTriple(0, 0.0005f, 0), 32).ToList();

        Assert.False(_gate.IsHarmful(Judge(32, rows).OverNull));
    }

    [Fact]
    public void AnAnchorClassThatLosesAnswersStopsTheEdit()
    {
        var harmed = new AnchorReport(64, 0, new Dictionary<int, double> { [0] = 0.2 });

        var verdict = _gate.Judge(1, 32, 16, false, Rows(32, 0.5f, 0), new(64, 0, new Dictionary<int, double> { [0] = 0 }), harmed);

        Assert.Equal(GateDecision.Revert, verdict.Decision);
        Assert.Contains("person", verdict.Words, StringComparison.Ordinal);
    }

    private GateVerdict Judge(int heldBack, IReadOnlyList<UtilityTriple> rows) =>
        _gate.Judge(1, heldBack, 16, false, rows, AnchorReport.None, AnchorReport.None);

    private static List<UtilityTriple> Rows(int count, float candidate, float rehearsal) =>
        [.. Enumerable.Range(0, count).Select(i => new UtilityTriple(0, rehearsal, candidate + ((i % 5) * 0.01f)))];
}
