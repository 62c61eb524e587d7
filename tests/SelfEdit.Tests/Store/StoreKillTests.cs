namespace DroneSeal.SelfEdit.Tests;

public sealed class StoreKillTests : IDisposable
{
    private readonly StoreFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void AStoreWhoseWriterWasKilledAtAnyMomentOpensWithNothingLostThatWasReported()
    {
        var random = new Random(20261121);
        for (var i = 0; i < 12; i++)
        {
            var reported = WriteAndKill(rows: random.Next(1, 6), spin: random.Next(0, 20_000));

            using var store = _folder.Open();

            Assert.Null(store.Recovered);
            Assert.InRange(store.Manifest.Generation, reported, reported + 1000);
            Assert.False(store.LoadActive().IsEmpty);
            Assert.Empty(Directory.EnumerateFiles(_folder.Path, "*.unfinished", SearchOption.AllDirectories));
        }
    }

    [Fact]
    public void WhileAnotherProcessLearnsTheStoreIsLockedAndFreeOnceThatIsKilled()
    {
        using var child = Child.Start("write-store", _folder.Path);
        Assert.NotNull(child.StandardOutput.ReadLine());

        var fault = Assert.Throws<StoreException>(() => _folder.Open());
        Assert.Contains($"process {child.Id}", fault.Message, StringComparison.Ordinal);

        child.Kill();
        child.WaitForExit();
        _folder.Open().Dispose();
    }

    private long WriteAndKill(int rows, int spin)
    {
        using var child = Child.Start("write-store", _folder.Path);
        var reported = 0L;
        for (var i = 0; i < rows; i++)
        {
            Assert.True(long.TryParse(child.StandardOutput.ReadLine(), out reported));
        }

        Thread.SpinWait(spin);
        child.Kill();
        while (child.StandardOutput.ReadLine() is { } line)
        {
            reported = long.TryParse(line, out var later) ? later : reported;
        }

        child.WaitForExit();
        return reported;
    }
}
