namespace DroneSeal.SelfEdit.Tests;

public sealed class MovedClockTests : IDisposable
{
    private static readonly double[] _hours = [0, 24 * 365 * 20, 7, -26];

    private readonly StoreFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void WhenTheClockIsMovedBothWaysBetweenEditsEachIsWrittenDownInOrderAndReplays()
    {
        var clock = new MovedTime();
        using var fixture = new LoopFixture(_folder.Path, time: clock);
        foreach (var (hours, i) in _hours.Select((hours, i) => (hours, i)))
        {
            clock.Offset = TimeSpan.FromHours(hours);
            fixture.See(2 * i, 2); // one of two is held back at first
        }

        fixture.Store.Retain();
        var rows = fixture.Ledger.Read().Select(row => row.Entry).ToList();
        Assert.True(fixture.Outcomes.Count >= _hours.Length - 1, "Too few edits: the test shows nothing.");
        Assert.Equal(fixture.Outcomes.Count, rows.Count);
        Assert.Contains(rows, row => row.At.Year >= 2040);
        Assert.True(rows[^1].At < rows[0].At);
        Assert.True(fixture.Ledger.Verify().IsIntact);
        Assert.True(new Replayer(fixture.Store, fixture.Weights, LoopFixture.Ungated).Run(fixture.Ledger).IsExact);
        Assert.Equal(fixture.Loop.Active.Sha256, fixture.Store.LoadActive().Sha256);
    }

    private sealed class MovedTime : TimeProvider
    {
        internal TimeSpan Offset { get; set; }

        public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + Offset;
    }
}
