namespace DroneSeal.Mavlink.Messages;

/// <summary>Whether the vehicle is on the ground. MAV_LANDED_STATE of the definitions.</summary>
public enum MavLandedState : byte
{
    /// <summary>MAV_LANDED_STATE_UNDEFINED.</summary>
    Undefined = 0,

    /// <summary>MAV_LANDED_STATE_ON_GROUND.</summary>
    OnGround = 1,

    /// <summary>MAV_LANDED_STATE_IN_AIR.</summary>
    InAir = 2,

    /// <summary>MAV_LANDED_STATE_TAKEOFF.</summary>
    Takeoff = 3,

    /// <summary>MAV_LANDED_STATE_LANDING.</summary>
    Landing = 4,
}
