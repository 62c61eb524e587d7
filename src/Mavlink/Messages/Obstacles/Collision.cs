namespace DroneSeal.Mavlink.Messages;

/// <summary>A collision that threatens.</summary>
[MavlinkMessage(247, "COLLISION")]
public partial record struct Collision
{
    /// <summary>MAV_COLLISION_SRC.</summary>
    public byte Src;

    /// <summary>Of the other one.</summary>
    public uint Id;

    /// <summary>MAV_COLLISION_ACTION.</summary>
    public byte Action;

    /// <summary>MAV_COLLISION_THREAT_LEVEL.</summary>
    public byte ThreatLevel;

    /// <summary>Seconds.</summary>
    public float TimeToMinimumDelta;

    /// <summary>Nearest, vertical, metres.</summary>
    public float AltitudeMinimumDelta;

    /// <summary>Nearest, horizontal, metres.</summary>
    public float HorizontalMinimumDelta;
}
