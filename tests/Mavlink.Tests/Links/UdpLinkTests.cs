namespace DroneSeal.Mavlink.Tests.Links;

public sealed class UdpLinkTests : LinkSuite
{
    private readonly ILink _far;
    private readonly ILink _near;

    public UdpLinkTests()
    {
        _far = LinkFactory.Open("udpin:127.0.0.1:0", () => Clock.Now);
        _near = OpenNear();
    }

    protected override ILink Near => _near;

    protected override ILink Far => _far;

    [Fact]
    public void AnswersGoToEverybodyWhoHasSent()
    {
        using var second = OpenNear();
        Connect();
        second.Send([7]);
        Assert.Equal([7], ReceiveOn(Far, 1));
        Far.Send([8]);

        Assert.Equal([8], ReceiveOn(Near, 1));
        Assert.Equal([8], ReceiveOn(second, 1));
    }

    [Theory]
    [InlineData(30.0, 1)]
    [InlineData(30.1, 0)]
    public void APeerThatFellSilentIsForgottenWhenAnotherSpeaks(double silentSeconds, int expected)
    {
        using var silent = OpenNear();
        silent.Send([7]);
        Assert.Equal([7], ReceiveOn(Far, 1));
        var heardAt = Clock.Now;
        Clock.Advance(heardAt + TimeSpan.FromSeconds(silentSeconds) - Clock.Now);
        Near.Send([9]);
        Assert.True(Far.Receive(Buffer) > 0 || Far.Receive(Buffer) > 0);
        Far.Send([8]);

        Assert.Equal([8], ReceiveOn(Near, 1));
        Assert.Equal(expected, silent.Receive(Buffer));
    }

    [Fact]
    public void BeforeAnybodyHasSentBytesAreDroppedAndCounted()
    {
        Far.Send([1, 2, 3]);

        Assert.False(Far.IsUp);
        Assert.Equal(3, Far.Counters.BytesDropped);
        Assert.NotEmpty(Far.Problem);
    }

    [Fact]
    public void AnEmptyDatagramDoesNotBlockTheOnesBehindIt()
    {
        using var raw = new System.Net.Sockets.UdpClient();
        var port = LinkUri.Parse(Far.Uri).Number;
        raw.Send([], "127.0.0.1", port);
        raw.Send([5], "127.0.0.1", port);

        Assert.Equal([5], ReceiveOn(Far, 1));
    }

    [Fact]
    public void APortThatIsTakenIsNamed()
    {
        var fault = Assert.Throws<LinkException>(() => LinkFactory.Open(Far.Uri, () => Clock.Now));
        Assert.Contains(Far.Uri, fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void AnUnknownHostIsNamed()
    {
        var fault = Assert.Throws<LinkException>(
            () => LinkFactory.Open("udpout:no-such-host.invalid:14550", () => Clock.Now));
        Assert.Contains("no-such-host.invalid", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void SendingToAPortWhereNobodyListensDoesNotThrow()
    {
        var port = LinkUri.Parse(Far.Uri).Number;
        Far.Dispose();
        using var lonely = LinkFactory.Open($"udpout:127.0.0.1:{port}", () => Clock.Now);
        for (var i = 0; i < 10; i++)
        {
            lonely.Send([1]);
            Assert.Equal(0, lonely.Receive(Buffer));
        }
    }

    private ILink OpenNear() =>
        LinkFactory.Open($"udpout:127.0.0.1:{LinkUri.Parse(_far.Uri).Number}", () => Clock.Now);
}
