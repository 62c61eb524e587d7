using DroneSeal.GroundStation.Links;
using DroneSeal.Mavlink;
using DroneSeal.Mavlink.Messages;

namespace DroneSeal.GroundStation.Vehicles;

/// <summary>All systems that were heard, by their ids.</summary>
internal sealed class Fleet
{
    private readonly SortedDictionary<byte, Vehicle> _systems = [];
    private readonly List<Vehicle> _vehicles = [];

    /// <summary>Those that are vehicles, by rising id.</summary>
    internal IReadOnlyList<Vehicle> Vehicles => _vehicles;

    /// <summary>The vehicle of this id; null where none was heard.</summary>
    internal Vehicle? Find(byte systemId) =>
        _systems.TryGetValue(systemId, out var system) && system.IsVehicle ? system : null;

    /// <summary>Takes a frame of whomever.</summary>
    /// <param name="frame">The frame.</param>
    /// <param name="link">Where it came by; null in a replay.</param>
    /// <param name="now">Monotonic, or the log's time.</param>
    internal void Take(in MavlinkFrame frame, GroundLink? link, TimeSpan now)
    {
        var isStation = frame.TryRead(out Heartbeat heartbeat) && heartbeat.Type == MavType.Gcs;
        var id = frame.Sender.SystemId;
        if (id == 0 || isStation)
        {
            return;
        }

        if (!_systems.TryGetValue(id, out var system))
        {
            system = new Vehicle(id);
            _systems.Add(id, system);
        }

        var wasVehicle = system.IsVehicle;
        system.Take(frame, link, now);
        if (system.IsVehicle && !wasVehicle)
        {
            _vehicles.Add(system);
            _vehicles.Sort(static (one, other) => one.SystemId.CompareTo(other.SystemId));
        }
    }

    /// <summary>Does what time asks for.</summary>
    internal void Tick(TimeSpan now)
    {
        foreach (var system in _vehicles)
        {
            system.Tick(now);
        }
    }
}
