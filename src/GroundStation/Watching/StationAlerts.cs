using DroneSeal.GroundStation.Links;
using DroneSeal.GroundStation.Output;
using DroneSeal.GroundStation.Vehicles;
using DroneSeal.Mavlink.Messages;

namespace DroneSeal.GroundStation.Watching;

/// <summary>Says in words what the station itself sees: lost links, low batteries, stale vision, refused
/// frames. Each is said when it begins.</summary>
internal sealed class StationAlerts
{
    private const string Source = "station";
    private const int LowBattery = 25;
    private static readonly TimeSpan _staleAfter = TimeSpan.FromSeconds(5);
    private readonly Dictionary<byte, Known> _known = [];
    private long _refused;

    internal void Look(Fleet fleet, IReadOnlyList<GroundLink> links, TimeSpan now)
    {
        foreach (var vehicle in fleet.Vehicles)
        {
            if (!_known.TryGetValue(vehicle.SystemId, out var known))
            {
                known = new Known();
                _known.Add(vehicle.SystemId, known);
            }

            Look(vehicle, known, now);
        }

        LookAtSignatures(fleet, links, now);
    }

    private static void Look(Vehicle vehicle, Known known, TimeSpan now)
    {
        var isLost = vehicle.IsLost(now);
        if (isLost != known.IsLost)
        {
            known.IsLost = isLost;
            Say(
                vehicle,
                isLost ? MavSeverity.Critical : MavSeverity.Notice,
                isLost ? "the vehicle has fallen silent" : $"the vehicle is heard again",
                now);
        }

        var isLow = vehicle.Autopilot.BatteryPercent <= LowBattery;
        if (isLow && !known.IsLow)
        {
            Say(vehicle, MavSeverity.Warning, $"the battery is down to "
                + $"{vehicle.Autopilot.BatteryPercent} %", now);
        }

        known.IsLow = isLow;
        var isStale = vehicle.Agent.Vision is { } vision
            && (now - vehicle.Agent.VisionAt > _staleAfter || vision.FramesPerSecond <= 0);
        if (isStale && !known.IsStale)
        {
            Say(vehicle, MavSeverity.Critical, "the detector sends no frames", now);
        }

        known.IsStale = isStale;
        var hasFailed = vehicle.Agent.Editor is { State: EditorActivity.Failed };
        if (hasFailed && !known.HasFailed)
        {
            Say(vehicle, MavSeverity.Error, "the editor has failed; the last kept set flies on", now);
        }

        known.HasFailed = hasFailed;
    }

    private void LookAtSignatures(Fleet fleet, IReadOnlyList<GroundLink> links, TimeSpan now)
    {
        var refused = 0L;
        foreach (var link in links)
        {
            refused += link.Connection.Statistics.Signing.Refused;
        }

        if (refused > _refused && fleet.Vehicles.Count > 0)
        {
            var text = "frames were refused for their signatures";
            Say(fleet.Vehicles[0], MavSeverity.Warning, $"{Number.Of(refused - _refused, "0")} {text}", now);
        }

        _refused = refused;
    }

    private static void Say(Vehicle vehicle, MavSeverity severity, string text, TimeSpan now) =>
        vehicle.Alerts.Add(severity, Source, text, now);

    private sealed class Known
    {
        internal bool IsLost { get; set; }

        internal bool IsLow { get; set; }

        internal bool IsStale { get; set; }

        internal bool HasFailed { get; set; }
    }
}
