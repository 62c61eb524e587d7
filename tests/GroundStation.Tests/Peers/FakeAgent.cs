using DroneSeal.Host.Ground;
using DroneSeal.Mavlink;
using DroneSeal.Mavlink.Signing;

namespace DroneSeal.GroundStation.Tests.Peers;

/// <summary>The real ground service on a wire, with an editor that counts.</summary>
internal sealed class FakeAgent : IDisposable
{
    public FakeAgent(
        ILink link, GroundSettings settings, FrameSigning? signing = null, byte systemId = 1,
        Func<DateTimeOffset>? utc = null)
    {
        Connection = new MavlinkConnection(link, new MavlinkAddress(systemId, 191), signing);
        Service = new GroundService(Connection, Editor, settings, TimeSpan.Zero)
        {
            Utc = utc ?? (() => DateTimeOffset.UtcNow),
        };
    }

    public FakeEditor Editor { get; } = new();

    public MavlinkConnection Connection { get; }

    public GroundService Service { get; }

    public void Step(TimeSpan now) => Service.Poll(now);

    public void Dispose()
    {
        Service.Dispose();
        Connection.Dispose();
    }
}
