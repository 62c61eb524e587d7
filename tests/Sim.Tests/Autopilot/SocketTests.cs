using DroneSeal.Mavlink;
using DroneSeal.Mavlink.Messages;

namespace DroneSeal.Sim.Tests;

/// <summary>The same autopilot over real sockets of this machine; its time is still the test's.</summary>
public sealed class SocketTests
{
    // Sockets need some turns of the kernel; far fewer are used.
    private const int MostTurns = 200_000;

    private TimeSpan _now;
    private int _heartbeats;

    [Fact]
    public void WhenAClientConnectsByTcpHeartbeatsComeAfterTheBanner()
    {
        using var server = LinkFactory.Open("tcpin:127.0.0.1:0", () => _now);
        var port = LinkUri.Parse(server.Uri).Number;
        using var client = LinkFactory.Open($"tcp:127.0.0.1:{port}", () => _now);

        var skipped = Run(server, client, new MavlinkAddress(1, 191));

        Assert.True(_heartbeats >= 2);
        Assert.True(skipped > 0);
    }

    [Fact]
    public void WhenItSendsByUdpHeartbeatsCome()
    {
        using var listening = LinkFactory.Open("udpin:127.0.0.1:0", () => _now);
        var port = LinkUri.Parse(listening.Uri).Number;
        using var sending = LinkFactory.Open($"udpout:127.0.0.1:{port}", () => _now);

        Run(sending, listening, new MavlinkAddress(1, 191));

        Assert.True(_heartbeats >= 2);
    }

    /// <summary>Runs until two heartbeats came; says how many bytes were no frames.</summary>
    private long Run(ILink autopilotEnd, ILink companionEnd, MavlinkAddress self)
    {
        using var autopilot = new SimulatedAutopilot(SimulatedAutopilotOptions.ReadySoon);
        autopilot.Attach(autopilotEnd);
        using var connection = new MavlinkConnection(companionEnd, self);
        for (var i = 0; i < MostTurns && _heartbeats < 2; i++)
        {
            _now += SimulatedAutopilot.InnerStep;
            autopilot.Step(_now);
            connection.Poll(_now, Count);
        }
        return connection.Statistics.Parser.SkippedBytes;
    }

    private void Count(in MavlinkFrame frame, TimeSpan now) => _heartbeats += frame.Is<Heartbeat>() ? 1 : 0;
}
