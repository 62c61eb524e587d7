namespace DroneSeal.SelfEdit.Tests;

public sealed class ReplayerTests : IDisposable
{
    private readonly StoreFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void WhereTheInputsAreGoneTheStoredDifferencesStillProveEveryEdit()
    {
        var report = ReplayWithout("inputs");

        Assert.True(report.IsExact, report.Words);
        Assert.True(report.FromBytes > 0, "Nothing was put together: the test shows nothing.");
        Assert.Equal((0, 0), (report.Replayed, report.Unproven));
        Assert.Contains("from their stored differences", report.Words, StringComparison.Ordinal);
    }

    [Fact]
    public void AnEditThatCanNeitherBeRunAgainNorPutTogetherIsNotExact()
    {
        var report = ReplayWithout("inputs", "deltas");

        Assert.False(report.IsExact);
        Assert.True(report.Unproven > 0);
        Assert.Contains("lead to no set", report.Words, StringComparison.Ordinal);
    }

    private ReplayReport ReplayWithout(params string[] folders)
    {
        using var fixture = new LoopFixture(_folder);
        fixture.See(0, 3);
        foreach (var file in folders.SelectMany(name => Directory.GetFiles(_folder[name], "*", SearchOption.AllDirectories)))
        {
            File.Delete(file);
        }

        return new Replayer(fixture.Store, fixture.Weights, LoopFixture.Ungated).Run(fixture.Ledger);
    }
}
