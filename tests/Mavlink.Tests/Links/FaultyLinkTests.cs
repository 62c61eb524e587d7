namespace DroneSeal.Mavlink.Tests.Links;

public sealed class FaultyLinkTests
{
    private readonly ManualClock _clock = new();
    private readonly byte[] _buffer = new byte[65_536];

    [Fact]
    public void LossHitsBothWays()
    {
        var (link, far) = Pair(new LoopbackOptions { Loss = 0.2 });
        var (there, back) = (0, 0);
        for (var i = 0; i < 5_000; i++)
        {
            link.Send([1]);
            far.Send([2]);
            there += far.Receive(_buffer);
            back += link.Receive(_buffer);
        }

        Assert.InRange(there, 3_900, 4_100);
        Assert.InRange(back, 3_900, 4_100);
    }

    [Fact]
    public void DelayedDatagramsGoOutWhenTheyAreDue()
    {
        var (link, far) = Pair(new LoopbackOptions { Delay = TimeSpan.FromMilliseconds(100) });
        link.Send([1]);
        _clock.AdvanceMilliseconds(99);
        link.Receive(_buffer);
        Assert.Equal(0, far.Receive(_buffer));

        _clock.AdvanceMilliseconds(1);
        link.Receive(_buffer);
        Assert.Equal(1, far.Receive(_buffer));
    }

    [Fact]
    public void ACutLinkIsSilentBothWays()
    {
        var (link, far) = Pair(new LoopbackOptions());
        link.IsCut = true;
        link.Send([1]);
        far.Send([2]);

        Assert.Equal(0, far.Receive(_buffer));
        Assert.Equal(0, link.Receive(_buffer));
    }

    private (FaultyLink Link, LoopbackLink Far) Pair(LoopbackOptions options)
    {
        var (near, far) = LoopbackLink.Pair(() => _clock.Now);
        return (new FaultyLink(near, () => _clock.Now, options, 3), far);
    }
}
