using DroneSeal.Host.Ground;
using DroneSeal.Mavlink;
using DroneSeal.Mavlink.Messages;

namespace DroneSeal.Host.Tests.Ground;

/// <summary>Before a flight ground stations hear that the agent is up and not ready.</summary>
public sealed class GroundHelloTests
{
    [Fact]
    public void WhenAFlightIsPreparedItIsSaidOnceASecond()
    {
        var now = TimeSpan.Zero;
        var (near, far) = LoopbackLink.Pair(() => now);
        using var station = new MavlinkConnection(near, new MavlinkAddress(254, 190));
        using var hello = new GroundHello(new MavlinkConnection(far, new MavlinkAddress(1, 191)));
        var (beats, texts) = (new List<Heartbeat>(), new List<string>());

        for (; now < TimeSpan.FromSeconds(10); now += TimeSpan.FromMilliseconds(200))
        {
            hello.Turn(now);
            station.Poll(now, (in MavlinkFrame frame, TimeSpan _) =>
            {
                if (frame.TryRead(out Heartbeat beat))
                {
                    beats.Add(beat);
                }
                else if (frame.TryRead(out StatusText text))
                {
                    texts.Add(text.Text.ToString());
                }
            });
        }

        Assert.Equal(10, beats.Count);
        Assert.All(beats, beat => Assert.Equal(MavState.Boot, beat.SystemStatus));
        Assert.Equal(["preparing the flight", "preparing the flight"], texts);
    }
}
