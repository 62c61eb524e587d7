namespace DroneSeal.SelfEdit.Tests;

public sealed class ReplayerTests : IDisposable
{
    private readonly StoreFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void WhereTheInputsAreGoneTheStoredDifferencesStillProveEveryEdit()
    {
        using var fixture = Learned();
        foreach (var path in Directory.GetFiles(Path.Combine(_folder.Path, "inputs")))
        {
            File.Delete(path);
        }

        var (report, _) = Replay(fixture);

        Assert.True(report.IsExact, report.Words);
        Assert.True(report.FromBytes > 0, "Nothing was put together: the test shows nothing.");
        Assert.Equal((0, 0), (report.Replayed, report.Unproven));
        Assert.Contains("from their stored differences", report.Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void InputsThatLostPowerHasCutShortOrZeroedHaveExpiredAndStopNothing(bool isZeroed)
    {
        using var fixture = Learned();
        foreach (var path in Directory.GetFiles(Path.Combine(_folder.Path, "inputs")))
        {
            var length = (int)new FileInfo(path).Length;
            File.WriteAllBytes(path, new byte[isZeroed ? length : length / 2]);
        }

        var (report, answers) = Replay(fixture);

        Assert.True(report.IsExact);
        Assert.Equal(fixture.Outcomes.Count, report.Expired);
        Assert.StartsWith($"inputs expired for {report.Expired} edits", report.Words, StringComparison.Ordinal);
        Assert.All(answers, Assert.True);
        Assert.Equal(fixture.Loop.Active.Sha256, report.FinalSha256);
    }

    [Fact]
    public void OneDamagedInputCostsTheEditsThatNeedItAlone()
    {
        using var fixture = Learned();
        var rows = fixture.Ledger.Read().ToList();
        var last = rows[^1].Entry.Inputs.Except(rows.SkipLast(1).SelectMany(row => row.Entry.Inputs)).First();
        File.WriteAllBytes(fixture.Store.PathOf(StoreItem.Input, last), []);

        var (report, _) = Replay(fixture);

        Assert.Equal((1, rows.Count - 1, true), (report.Expired, report.Matching, report.IsExact));
    }

    [Fact]
    public void WhereDifferencesAndRowsHaveExpiredTooItIsSaidAndNothingDiffers()
    {
        using var fixture = Learned();
        fixture.Ledger.Rotate(0);
        fixture.Ledger.Expire(1);
        foreach (var path in Directory.GetFiles(Path.Combine(_folder.Path, "deltas")))
        {
            File.Delete(path);
        }

        var (report, answers) = Replay(fixture);

        Assert.True(report.IsExact);
        Assert.Null(Assert.Single(answers));
        Assert.Equal(1, report.Expired);
    }

    [Fact]
    public void ArchivedRowsReplayBitForBit()
    {
        using var fixture = Learned();
        fixture.Ledger.Rotate(0);

        var (report, _) = Replay(fixture);

        Assert.Equal((fixture.Outcomes.Count, fixture.Outcomes.Count), (report.Replayed, report.Matching));
    }

    private static (ReplayReport Report, List<bool?> Answers) Replay(LoopFixture fixture)
    {
        List<bool?> answers = [];
        var replayer = new Replayer(fixture.Store, fixture.Weights, LoopFixture.Ungated);
        return (replayer.Run(fixture.Ledger, progress: (_, isSame) => answers.Add(isSame)), answers);
    }

    private LoopFixture Learned()
    {
        var fixture = new LoopFixture(_folder);
        fixture.See(0, 8);
        Assert.True(fixture.Outcomes.Count >= 2, "Too few edits: the test shows nothing.");
        return fixture;
    }
}
