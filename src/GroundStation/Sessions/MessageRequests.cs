using DroneSeal.GroundStation.Vehicles;
using DroneSeal.Mavlink;
using DroneSeal.Mavlink.Messages;

namespace DroneSeal.GroundStation.Sessions;

/// <summary>Asks for single messages, without changing what the vehicle streams.</summary>
internal sealed class MessageRequests(Station station, ComponentSeen component)
{
    private static readonly TimeSpan _askEvery = TimeSpan.FromSeconds(0.7);
    private readonly HashSet<uint> _missing = [];

    /// <summary>Asks until each has come, or time is up.</summary>
    /// <param name="messageIds">Which.</param>
    /// <param name="most">Longest wait.</param>
    /// <returns>Those that did not come.</returns>
    internal IReadOnlyCollection<uint> Gather(IEnumerable<uint> messageIds, TimeSpan most)
    {
        _missing.UnionWith(messageIds);
        station.Links.FrameCame += See;
        try
        {
            var end = station.Now + most;
            while (_missing.Count > 0 && station.Now < end)
            {
                Ask();
                var next = station.Now + _askEvery;
                station.WaitUntil(() => _missing.Count == 0, next < end ? next : end);
            }
        }
        finally
        {
            station.Links.FrameCame -= See;
        }

        return _missing;
    }

    private void Ask()
    {
        foreach (var id in _missing)
        {
            component.Link!.Connection.Send(
                new CommandLong
                {
                    TargetSystem = component.Address.SystemId,
                    TargetComponent = component.Address.ComponentId,
                    Command = MavCommand.RequestMessage,
                    Param1 = id,
                },
                station.Now);
        }
    }

    private void See(in MavlinkFrame frame, Links.GroundLink link, TimeSpan now)
    {
        if (frame.Sender == component.Address && frame.IsVerified)
        {
            _missing.Remove(frame.MessageId);
        }
    }
}
