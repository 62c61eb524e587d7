using DroneSeal.Mavlink;
using DroneSeal.Mavlink.Messages;

namespace DroneSeal.GroundStation.Links;

/// <summary>All links of the station, polled as one. One thread.</summary>
internal sealed class LinkSet : IDisposable
{
    private static readonly TimeSpan _heartbeatPeriod = TimeSpan.FromSeconds(1);
    private readonly List<GroundLink> _links = [];
    private readonly MavType _type;
    private readonly SigningSlot? _signing;
    private TimeSpan _heartbeatAt = TimeSpan.MinValue;

    /// <summary>Opens all links; none stays open where one cannot be.</summary>
    /// <exception cref="LinkException">A link cannot be opened; the message says why.</exception>
    internal LinkSet(LinkRequest request, Func<string, ILink> open, IGroundTime time)
    {
        _type = request.ActsAsStation ? MavType.Gcs : MavType.Generic;
        try
        {
            _signing = request.Key is null ? null : SigningSlot.Take(request, time);
            foreach (var uri in request.Uris)
            {
                var signing = _signing?.ForLink(_links.Count);
                var connection = new MavlinkConnection(open(uri), request.Self, signing);
                _links.Add(new GroundLink(uri, connection, Deliver));
            }
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    /// <summary>The links, as they were named.</summary>
    internal IReadOnlyList<GroundLink> Links => _links;

    /// <summary>Takes the frames of all links.</summary>
    internal event GroundFrameHandler? FrameCame;

    /// <summary>Sends what is due and reads what waits.</summary>
    /// <returns>How many frames there were.</returns>
    internal int Poll(TimeSpan now)
    {
        if (_heartbeatAt == TimeSpan.MinValue || now - _heartbeatAt >= _heartbeatPeriod)
        {
            _heartbeatAt = now;
            SendHeartbeats(now);
        }

        var count = 0;
        foreach (var link in _links)
        {
            count += link.Poll(now);
        }

        return count;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var link in _links)
        {
            link.Dispose();
        }

        _signing?.Dispose();
    }

    private void SendHeartbeats(TimeSpan now)
    {
        var heartbeat = new Heartbeat
        {
            Type = _type,
            Autopilot = MavAutopilot.Invalid,
            SystemStatus = MavState.Active,
        };
        foreach (var link in _links)
        {
            link.Connection.Send(heartbeat, now);
        }
    }

    private void Deliver(in MavlinkFrame frame, GroundLink link, TimeSpan now) =>
        FrameCame?.Invoke(frame, link, now);
}
