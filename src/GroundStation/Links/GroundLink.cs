using DroneSeal.Mavlink;
using DroneSeal.Mavlink.Messages;

namespace DroneSeal.GroundStation.Links;

/// <summary>One link of the station, and how it does. One thread.</summary>
internal sealed class GroundLink : IDisposable
{
    // So that invented senders cannot fill the memory.
    private const int MostSenders = 64;
    private readonly MavlinkFrameHandler _handler;
    private readonly GroundFrameHandler _deliver;
    private readonly List<SenderHealth> _senders = [];
    private readonly RateMeter _frames = new();
    private readonly RateMeter _bytes = new();

    internal GroundLink(string uri, MavlinkConnection connection, GroundFrameHandler deliver)
    {
        Uri = uri;
        Connection = connection;
        _deliver = deliver;
        _handler = Take;
    }

    /// <summary>As the operator gave it.</summary>
    internal string Uri { get; }

    /// <summary>The connection.</summary>
    internal MavlinkConnection Connection { get; }

    /// <summary>Frames received a second.</summary>
    internal double FramesPerSecond => _frames.PerSecond;

    /// <summary>Bytes received a second.</summary>
    internal double BytesPerSecond => _bytes.PerSecond;

    /// <summary>Those who were heard, in the order of their first frames.</summary>
    internal IReadOnlyList<SenderHealth> Senders => _senders;

    /// <summary>Of a sender; null before it was heard.</summary>
    internal SenderHealth? HealthOf(MavlinkAddress sender)
    {
        foreach (var health in _senders)
        {
            if (health.Address == sender)
            {
                return health;
            }
        }

        return null;
    }

    /// <summary>Reads what waits.</summary>
    /// <returns>How many frames there were.</returns>
    internal int Poll(TimeSpan now)
    {
        var count = Connection.Poll(now, _handler);
        var statistics = Connection.Statistics;
        _frames.Note(statistics.FramesReceived, now);
        _bytes.Note(statistics.BytesReceived, now);
        foreach (var sender in _senders)
        {
            sender.Note(Connection.LossOf(sender.Address), now);
        }

        return count;
    }

    /// <summary>Asks a sender for its clock, which measures the round trip.</summary>
    internal void AskClock(MavlinkAddress sender, TimeSpan now)
    {
        if (HealthOf(sender) is { } health)
        {
            Connection.Send(
                new TimeSync
                {
                    Ts1 = health.Ask(now),
                    TargetSystem = sender.SystemId,
                    TargetComponent = sender.ComponentId,
                },
                now);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => Connection.Dispose();

    private void Take(in MavlinkFrame frame, TimeSpan now)
    {
        var health = HealthOf(frame.Sender);
        if (health is null && _senders.Count < MostSenders)
        {
            health = new SenderHealth(frame.Sender);
            _senders.Add(health);
        }

        if (frame.TryRead(out TimeSync sync))
        {
            Take(sync, frame.Sender, health, now);
        }

        _deliver(frame, this, now);
    }

    private void Take(in TimeSync sync, MavlinkAddress sender, SenderHealth? health, TimeSpan now)
    {
        if (!Connection.Self.IsMeantBy(new MavlinkAddress(sync.TargetSystem, sync.TargetComponent)))
        {
            return;
        }

        if (sync.Tc1 != 0)
        {
            health?.Answer(sync.Ts1, sync.Tc1, now);
            return;
        }

        Connection.Send(
            new TimeSync
            {
                Tc1 = Math.Max(1, now.Ticks * TimeSpan.NanosecondsPerTick),
                Ts1 = sync.Ts1,
                TargetSystem = sender.SystemId,
                TargetComponent = sender.ComponentId,
            },
            now);
    }
}
