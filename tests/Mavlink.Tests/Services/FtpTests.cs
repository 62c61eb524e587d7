namespace DroneSeal.Mavlink.Tests.Services;

public sealed class FtpTests : IDisposable
{
    private readonly TemporaryFolder _evidence = new();
    private readonly TemporaryFolder _adapters = new();
    private Wire _wire;
    private FtpServer _server;
    private FtpClient _client;

    public FtpTests() => Use("perfect", 0);

    public void Dispose()
    {
        _server.Dispose();
        _wire.Dispose();
        _evidence.Dispose();
        _adapters.Dispose();
    }

    [Theory]
    [MemberData(nameof(Wires.All), MemberType = typeof(Wires))]
    public void OnAnyWireAFileIsGotByteForByte(string wire, int seed)
    {
        Use(wire, seed);
        var bytes = Noise(20_000, seed);
        _evidence.Write("crops/one.bin", bytes);
        using var into = new MemoryStream();
        var download = _client.Get("/evidence/crops/one.bin", into);

        Assert.True(_wire.Until(() => download.IsDone, 300));
        Assert.Equal(FtpOutcome.Done, download.Outcome);
        Assert.Equal(bytes, into.ToArray());
        Assert.Equal(0, _server.OpenFiles);
    }

    [Theory]
    [MemberData(nameof(Wires.All), MemberType = typeof(Wires))]
    public void OnAnyWireAFileIsPutByteForByteAndRemovedOnce(string wire, int seed)
    {
        Use(wire, seed);
        var bytes = Noise(10_000, seed);
        using var from = new MemoryStream(bytes);
        var upload = _client.Put("/adapters/set.bin", from);
        Assert.True(_wire.Until(() => upload.IsDone, 300));
        Assert.Equal(FtpOutcome.Done, upload.Outcome);
        var path = Path.Combine(_adapters.Path, "set.bin");
        Assert.Equal(bytes, File.ReadAllBytes(path));
        Assert.Equal([path], Directory.GetFiles(_adapters.Path));

        var removal = _client.Remove("/adapters/set.bin");
        Assert.True(_wire.Until(() => removal.IsDone, 60));
        Assert.Equal(FtpOutcome.Done, removal.Outcome);
        Assert.False(File.Exists(path));
    }

    [Theory]
    [MemberData(nameof(Wires.All), MemberType = typeof(Wires))]
    public void OnAnyWireADirectoryIsListedOnce(string wire, int seed)
    {
        Use(wire, seed);
        for (var i = 0; i < 60; i++)
        {
            _evidence.Write($"file{i:D3}.txt", new byte[i]);
        }

        Directory.CreateDirectory(Path.Combine(_evidence.Path, "more"));
        var listing = _client.List("/evidence");

        Assert.True(_wire.Until(() => listing.IsDone, 120));
        Assert.Equal(FtpOutcome.Done, listing.Outcome);
        Assert.Equal(61, listing.Entries.Count);
        Assert.Equal(new FtpEntry("file007.txt", IsDirectory: false, 7), listing.Entries[7]);
        Assert.Equal(new FtpEntry("more", IsDirectory: true, 0), listing.Entries[60]);
    }

    [Fact]
    public void ABrokenDownloadGoesOnWhereItBroke()
    {
        var bytes = Noise(50_000, 3);
        _evidence.Write("log.bin", bytes);
        using var into = new MemoryStream();
        var first = _client.Get("/evidence/log.bin", into);
        Assert.True(_wire.Until(() => first.Moved > 20_000, 60));
        _client.CancelAll(_wire.Now);
        Assert.Equal(FtpOutcome.Cancelled, first.Outcome);
        into.SetLength(first.Moved);

        var second = _client.Get("/evidence/log.bin", into);
        Assert.InRange(second.Moved, 20_000, 49_999);
        Assert.True(_wire.Until(() => second.IsDone, 60));
        Assert.Equal(bytes, into.ToArray());
    }

    [Fact]
    public void WhenTheOldBeginningIsOfAnotherFileEverythingIsGotAgain()
    {
        var bytes = Noise(5_000, 4);
        _evidence.Write("log.bin", bytes);
        using var into = new MemoryStream();
        into.Write(Noise(3_000, 5));
        var download = _client.Get("/evidence/log.bin", into);

        Assert.True(_wire.Until(() => download.IsDone, 60));
        Assert.Equal(FtpOutcome.Done, download.Outcome);
        Assert.Equal(bytes, into.ToArray());
    }

    [Fact]
    public void ACutUploadLeavesTheOldFileAsItWas()
    {
        var old = Noise(1_000, 6);
        _adapters.Write("set.bin", old);
        using var from = new MemoryStream(Noise(50_000, 7));
        var upload = _client.Put("/adapters/set.bin", from);
        Assert.True(_wire.Until(() => upload.Moved > 10_000, 60));
        _wire.NearLink.IsCut = true;
        Assert.True(_wire.Until(() => upload.IsDone, 120));
        _wire.Run(70);

        Assert.Equal(FtpOutcome.TimedOut, upload.Outcome);
        Assert.Equal(0, _server.OpenFiles);
        Assert.Equal(old, File.ReadAllBytes(Path.Combine(_adapters.Path, "set.bin")));
        Assert.Single(Directory.GetFiles(_adapters.Path));
    }

    [Theory]
    [InlineData("/evidence/../secret.txt")]
    [InlineData("/evidence/link.txt")]
    [InlineData("/evidence/linked/secret.txt")]
    [InlineData("/evidence/sub/../../secret.txt")]
    [InlineData("/evidence")]
    [InlineData("/")]
    [InlineData("..")]
    [InlineData("/evidence/a\\b")]
    public void NothingLeadsOutOfAMount(string path)
    {
        using var outside = new TemporaryFolder();
        var secret = outside.Write("secret.txt", [1]);
        File.CreateSymbolicLink(Path.Combine(_evidence.Path, "link.txt"), secret);
        Directory.CreateSymbolicLink(Path.Combine(_evidence.Path, "linked"), outside.Path);
        using var into = new MemoryStream();
        var download = _client.Get(path, into);
        _wire.Until(() => download.IsDone, 10);

        Assert.Equal(FtpOutcome.Refused, download.Outcome);
        Assert.Equal(FtpError.FileProtected, download.Error);
        Assert.Contains("protected", download.Words, StringComparison.Ordinal);
    }

    [Fact]
    public void InAReadOnlyMountNothingIsWrittenOrRemoved()
    {
        var path = _evidence.Write("keep.txt", [1, 2, 3]);
        using var from = new MemoryStream([9]);
        var upload = _client.Put("/evidence/keep.txt", from);
        var removal = _client.Remove("/evidence/keep.txt");
        Assert.True(_wire.Until(() => upload.IsDone && removal.IsDone, 10));

        Assert.Equal(FtpError.FileProtected, upload.Error);
        Assert.Equal(FtpError.FileProtected, removal.Error);
        Assert.Equal([1, 2, 3], File.ReadAllBytes(path));
    }

    [Fact]
    public void TheRootListsTheMounts()
    {
        var listing = _client.List("/");
        Assert.True(_wire.Until(() => listing.IsDone, 10));

        Assert.Equal(["evidence", "adapters"], listing.Entries.Select(entry => entry.Name));
    }

    [Fact]
    public void AnAbsentFileIsNamedInWords()
    {
        using var into = new MemoryStream();
        var download = _client.Get("/evidence/none", into);
        Assert.True(_wire.Until(() => download.IsDone, 10));

        Assert.Equal("/evidence/none: there is no such file", download.Words);
    }

    [Fact]
    public void AnEmptyFileIsGot()
    {
        _evidence.Write("empty", []);
        using var into = new MemoryStream();
        var download = _client.Get("/evidence/empty", into);
        Assert.True(_wire.Until(() => download.IsDone, 10));

        Assert.Equal(FtpOutcome.Done, download.Outcome);
        Assert.Equal(0, into.Length);
    }

    [Fact]
    public void TheCheckSumIsThatOfTheAutopilots()
    {
        // "123456789" without the two inversions of zip: polynomial 0xEDB88320 reflected, from 0 (CRC
        // RevEng's method).
        Assert.Equal(0x2DFD2D88u, FtpCrc32.Add(0, "123456789"u8));
    }

    private static byte[] Noise(int length, int seed)
    {
        var bytes = new byte[length];
        new Random(seed).NextBytes(bytes);
        return bytes;
    }

    [System.Diagnostics.CodeAnalysis.MemberNotNull(nameof(_wire), nameof(_server), nameof(_client))]
    private void Use(string wire, int seed)
    {
        _server?.Dispose();
        _wire?.Dispose();
        _wire = new Wire(wire, seed);
        _server = new FtpServer(
            _wire.Far,
            [
                new FtpMount("evidence", _evidence.Path),
                new FtpMount("adapters", _adapters.Path, IsReadOnly: false),
            ]);
        _client = new FtpClient(_wire.Near, Wire.Autopilot, (ushort)(65_000 + seed));
        _wire.OnFar = _server.Receive;
        _wire.OnNear = _client.Receive;
        _wire.OnTick = now =>
        {
            _server.Tick(now);
            _client.Tick(now);
        };
    }
}
