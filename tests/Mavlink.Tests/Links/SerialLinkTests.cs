namespace DroneSeal.Mavlink.Tests.Links;

public sealed class SerialLinkTests : IDisposable
{
    private readonly ManualClock _clock = new();
    private readonly byte[] _buffer = new byte[4096];
    private readonly string _folder = Directory.CreateTempSubdirectory("droneseal-serial").FullName;

    [SkippableTheory]
    [InlineData(57_600)]
    [InlineData(921_600)]
    [InlineData(1_234_567)]
    public void EveryByteValuePassesUnchangedBothWays(int bitsPerSecond)
    {
        using var cable = new PseudoTerminal();
        using var link = LinkFactory.Open($"serial:{cable.Path}:{bitsPerSecond}", () => _clock.Now);
        Assert.Equal(0, link.Receive(_buffer));
        Assert.True(link.IsUp, link.Problem);
        var all = Enumerable.Range(0, 256).Select(value => (byte)value).ToArray();

        link.Send(all);
        Assert.Equal(all, Collect(cable.Read, all.Length));
        cable.Write(all);

        Assert.Equal(all, Collect(link.Receive, all.Length));
    }

    [SkippableFact]
    public void WhenTheDeviceGoesAndComesBackTheLinkDoesToo()
    {
        var path = Path.Combine(_folder, "tty");
        using var link = LinkFactory.Open($"serial:{path}:115200", () => _clock.Now);
        using (var first = new PseudoTerminal())
        {
            File.CreateSymbolicLink(path, first.Path);
            Assert.Equal(0, link.Receive(_buffer));
            Assert.True(link.IsUp, link.Problem);
        }

        File.Delete(path);
        Assert.Equal(0, link.Receive(_buffer));
        Assert.False(link.IsUp);
        Assert.NotEmpty(link.Problem);

        using var second = new PseudoTerminal();
        File.CreateSymbolicLink(path, second.Path);
        _clock.AdvanceMilliseconds(249);
        Assert.Equal(0, link.Receive(_buffer));
        Assert.False(link.IsUp);
        _clock.AdvanceMilliseconds(1);
        Assert.Equal(0, link.Receive(_buffer));
        Assert.True(link.IsUp, link.Problem);
        Assert.Equal(2, link.Counters.Connections);
    }

    [Fact]
    public void AnAbsentDeviceIsNamedAndNothingThrows()
    {
        using var link = LinkFactory.Open($"serial:{_folder}/none:57600", () => _clock.Now);
        link.Send([1, 2]);

        Assert.False(link.IsUp);
        Assert.Contains("none", link.Problem, StringComparison.Ordinal);
        Assert.Equal(2, link.Counters.BytesDropped);
    }

    [Fact]
    public void AFileIsNoSerialDevice()
    {
        var path = Path.Combine(_folder, "file");
        File.WriteAllText(path, "x");
        using var link = LinkFactory.Open($"serial:{path}:57600", () => _clock.Now);

        Assert.Equal(0, link.Receive(_buffer));
        Assert.Contains("no serial device", link.Problem, StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private delegate int Reader(Span<byte> into);

    private byte[] Collect(Reader read, int bytes)
    {
        var collected = new List<byte>();
        for (var i = 0; i < 100_000 && collected.Count < bytes; i++)
        {
            collected.AddRange(_buffer.AsSpan(0, read(_buffer)));
            Thread.Yield();
        }

        return [.. collected];
    }
}
