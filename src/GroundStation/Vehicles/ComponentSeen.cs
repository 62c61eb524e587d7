using DroneSeal.GroundStation.Links;
using DroneSeal.Mavlink;

namespace DroneSeal.GroundStation.Vehicles;

/// <summary>One component of a vehicle: when and where it was last heard.</summary>
internal sealed class ComponentSeen(MavlinkAddress address)
{
    /// <summary>Its address.</summary>
    internal MavlinkAddress Address { get; } = address;

    /// <summary>When a frame of it last came.</summary>
    internal TimeSpan HeardAt { get; private set; }

    /// <summary>The link that it came by; null in a replay.</summary>
    internal GroundLink? Link { get; private set; }

    /// <summary>When its heartbeat last came; null before the first.</summary>
    internal TimeSpan? HeartbeatAt { get; private set; }

    internal void Heard(GroundLink? link, bool isHeartbeat, TimeSpan now)
    {
        HeardAt = now;
        Link = link ?? Link;
        HeartbeatAt = isHeartbeat ? now : HeartbeatAt;
    }
}
