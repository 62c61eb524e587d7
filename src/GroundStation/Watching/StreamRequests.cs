using DroneSeal.GroundStation.Sessions;
using DroneSeal.GroundStation.Vehicles;
using DroneSeal.Mavlink;
using DroneSeal.Mavlink.Messages;

namespace DroneSeal.GroundStation.Watching;

/// <summary>Asks autopilots for the few messages that the screen needs, where they do not come by
/// themselves.</summary>
/// <remarks>What comes already is left alone: behind a router, setting a rate would set it for the agent
/// too.</remarks>
internal sealed class StreamRequests
{
    private const int MostAttempts = 5;
    private static readonly TimeSpan _listenFirst = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan _askEvery = TimeSpan.FromSeconds(3);

    private static readonly (uint Id, double Hertz)[] _wanted =
    [
        (SysStatus.MessageId, 1), (GpsRawInt.MessageId, 1), (GlobalPositionInt.MessageId, 2),
        (ExtendedSysState.MessageId, 1), (EkfStatusReport.MessageId, 1),
    ];

    private readonly Station _station;
    private readonly Dictionary<byte, Asked> _asked = [];

    internal StreamRequests(Station station)
    {
        _station = station;
        station.Links.FrameCame += See;
    }

    internal void Tick(TimeSpan now)
    {
        foreach (var vehicle in _station.Fleet.Vehicles)
        {
            if (vehicle.AutopilotComponent is { Link: not null } component)
            {
                Tick(vehicle, component, now);
            }
        }
    }

    private void Tick(Vehicle vehicle, ComponentSeen component, TimeSpan now)
    {
        if (!_asked.TryGetValue(vehicle.SystemId, out var asked))
        {
            _asked.Add(vehicle.SystemId, new Asked { NextAt = now + _listenFirst });
            return;
        }

        if (now < asked.NextAt)
        {
            return;
        }

        asked.NextAt = now + _askEvery;
        if (vehicle.Autopilot.Version is null && asked.VersionAttempts++ < MostAttempts)
        {
            Order(component, MavCommand.RequestMessage, AutopilotVersion.MessageId, 0, now);
        }

        for (var i = 0; i < _wanted.Length; i++)
        {
            if (asked.Seen[i] == 0 && asked.Attempts[i]++ < MostAttempts && IsFit(_wanted[i].Id, vehicle))
            {
                Order(component, MavCommand.SetMessageInterval, _wanted[i].Id, (
                    float)(1e6 / _wanted[i].Hertz), now);
            }

            // An autopilot that starts anew forgets what it was asked for.
            asked.Attempts[i] = asked.Seen[i] > 0 ? 0 : asked.Attempts[i];
            asked.Seen[i] = 0;
        }
    }

    private static bool IsFit(uint messageId, Vehicle vehicle) =>
        messageId != EkfStatusReport.MessageId || vehicle.Autopilot.Autopilot == MavAutopilot.Ardupilotmega;

    private static void Order(
        ComponentSeen component, MavCommand command, uint messageId, float interval, TimeSpan now)
    {
        component.Link!.Connection.Send(
            new CommandLong
            {
                TargetSystem = component.Address.SystemId,
                TargetComponent = component.Address.ComponentId,
                Command = command,
                Param1 = messageId,
                Param2 = interval,
            },
            now);
    }

    private void See(in MavlinkFrame frame, Links.GroundLink link, TimeSpan now)
    {
        if (!_asked.TryGetValue(frame.Sender.SystemId, out var asked)
            || _station.Fleet.Find(frame.Sender.SystemId)?.AutopilotComponent?.Address != frame.Sender)
        {
            return;
        }

        for (var i = 0; i < _wanted.Length; i++)
        {
            asked.Seen[i] += frame.MessageId == _wanted[i].Id ? 1 : 0;
        }
    }

    private sealed class Asked
    {
        internal int[] Seen { get; } = new int[_wanted.Length];

        internal int[] Attempts { get; } = new int[_wanted.Length];

        internal int VersionAttempts { get; set; }

        internal TimeSpan NextAt { get; set; }
    }
}
