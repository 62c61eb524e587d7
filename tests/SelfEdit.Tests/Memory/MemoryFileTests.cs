namespace DroneSeal.SelfEdit.Tests;

public sealed class MemoryFileTests : IDisposable
{
    private readonly StoreFolder _folder = new();
    private readonly AdapterStore _store;

    public MemoryFileTests() => _store = _folder.Open();

    public void Dispose()
    {
        _store.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public void AMemoryComesBackAsItWas()
    {
        var snapshot = Snapshots.Of(StoreFolder.Anchor, objects: 3, heldBack: 2);
        MemoryFile.Write(_store, snapshot);

        Assert.Equal(MemoryCodec.Write(snapshot), MemoryCodec.Write(MemoryFile.Read(_store)!));
    }

    [Fact]
    public void WithoutAFileThereIsNoMemory() => Assert.Null(MemoryFile.Read(_store));

    [Theory]
    [InlineData(0)]
    [InlineData(39)]
    [InlineData(40)]
    [InlineData(5000)]
    public void ATruncatedMemoryIsAClearError(int length)
    {
        MemoryFile.Write(_store, Snapshots.Of(StoreFolder.Anchor, objects: 1, heldBack: 1));
        var path = MemoryFile.PathIn(_store);
        File.WriteAllBytes(path, File.ReadAllBytes(path)[..length]);

        var fault = Assert.Throws<StoreException>(() => MemoryFile.Read(_store));
        Assert.Contains("cut short", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ACutSnapshotNeverEscapesAsAnotherException()
    {
        var bytes = MemoryCodec.Write(Snapshots.Of(StoreFolder.Anchor, objects: 1, heldBack: 1));
        for (var length = 0; length < bytes.Length; length += 997)
        {
            Assert.Throws<StoreException>(() => MemoryCodec.Read(bytes.AsSpan(0, length)));
        }
    }
}
