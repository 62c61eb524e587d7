namespace DroneSeal.Mavlink.Tests.Links;

public sealed class TcpLinkTests : LinkSuite
{
    private readonly ILink _near;
    private ILink _far;

    public TcpLinkTests()
    {
        _far = LinkFactory.Open("tcpin:127.0.0.1:0", () => Clock.Now);
        _near = LinkFactory.Open($"tcp:127.0.0.1:{LinkUri.Parse(_far.Uri).Number}", () => Clock.Now);
    }

    protected override ILink Near => _near;

    protected override ILink Far => _far;

    [Fact]
    public void WhenTheServerComesBackTheClientConnectsAgain()
    {
        var uri = _far.Uri;
        Connect();
        _far.Dispose();
        Assert.True(Until(() => Near.Receive(Buffer) == 0 && !Near.IsUp));
        Assert.NotEmpty(Near.Problem);

        _far = LinkFactory.Open(uri, () => Clock.Now);
        Connect();

        Assert.Equal(2, Near.Counters.Connections);
    }

    [Fact]
    public void WhileNobodyListensAttemptsAreSpacedByTheBackoff()
    {
        _far.Dispose();
        var clock = new ManualClock();
        using var client = LinkFactory.Open(_near.Uri, () => clock.Now);
        Assert.True(Until(() => client.Receive(Buffer) == 0 && client.Problem != "not connected yet"));

        Assert.Contains("refused", client.Problem, StringComparison.OrdinalIgnoreCase);
        Assert.False(client.IsUp);
        client.Send([1, 2]);
        Assert.Equal(2, client.Counters.BytesDropped);
    }

    [Fact]
    public void WhenTheClientGoesTheServerTakesTheNext()
    {
        Connect();
        Near.Dispose();
        using var next = LinkFactory.Open(_near.Uri, () => Clock.Now);

        Assert.True(Until(() =>
        {
            next.Send([42]);
            return Far.Receive(Buffer) > 0 && Buffer[0] == 42;
        }));
        Assert.Equal(2, Far.Counters.Connections);
    }

    [Fact]
    public void WhenTheReaderIsSlowFramesAreDroppedWholeAndNeverCut()
    {
        Connect();
        var frame = new byte[1000];
        var before = Near.Counters.BytesSent;
        for (var i = 0; i < 20_000; i++)
        {
            Array.Fill(frame, (byte)i);
            Near.Send(frame);
        }

        Assert.True(Near.Counters.BytesDropped > 0);
        var received = new List<byte>();
        Assert.True(Until(() =>
        {
            received.AddRange(Buffer.AsSpan(0, Far.Receive(Buffer)));
            return received.Count + Near.Receive(Buffer) >= Near.Counters.BytesSent - before;
        }));
        Assert.Equal(Near.Counters.BytesSent - before, received.Count);
        Assert.All(received.Chunk(1000), whole => Assert.True(whole.AsSpan().IndexOfAnyExcept(whole[0]) < 0));
    }

    [Fact]
    public void APortThatIsTakenIsNamed() => Assert.Contains(
        _far.Uri,
        Assert.Throws<LinkException>(() => LinkFactory.Open(_far.Uri, () => Clock.Now)).Message,
        StringComparison.Ordinal);
}
