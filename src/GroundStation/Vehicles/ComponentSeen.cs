using DroneSeal.GroundStation.Links;
using DroneSeal.Mavlink;
using DroneSeal.Mavlink.Messages;

namespace DroneSeal.GroundStation.Vehicles;

/// <summary>One component of a vehicle: when and where it was last heard.</summary>
internal sealed class ComponentSeen(MavlinkAddress address)
{
    // The year 9999.
    private const ulong MostMicroseconds = 253_402_300_799_000_000;

    /// <summary>Its address.</summary>
    internal MavlinkAddress Address { get; } = address;

    /// <summary>When a frame of it last came.</summary>
    internal TimeSpan HeardAt { get; private set; }

    /// <summary>The link that it came by; null in a replay.</summary>
    internal GroundLink? Link { get; private set; }

    /// <summary>When its heartbeat last came; null before the first.</summary>
    internal TimeSpan? HeartbeatAt { get; private set; }

    /// <summary>Its time of day, and when it said so; null where it did not, or does not know.</summary>
    internal (DateTimeOffset Utc, TimeSpan At)? Clock { get; private set; }

    /// <summary>Takes its word for the time; 0: it does not know.</summary>
    internal void Note(in SystemTime time, TimeSpan now) =>
        Clock = time.TimeUnixUsec is 0 or > MostMicroseconds
            ? null
            : (DateTimeOffset.UnixEpoch.AddMicroseconds(time.TimeUnixUsec), now);

    internal void Heard(GroundLink? link, bool isHeartbeat, TimeSpan now)
    {
        HeardAt = now;
        Link = link ?? Link;
        HeartbeatAt = isHeartbeat ? now : HeartbeatAt;
    }
}
