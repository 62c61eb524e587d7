namespace DroneSeal.Mavlink.Messages;

/// <summary>Whether the vehicle is landed, and its VTOL state.</summary>
[MavlinkMessage(245, "EXTENDED_SYS_STATE")]
public partial record struct ExtendedSysState
{
    /// <summary>MAV_VTOL_STATE.</summary>
    public byte VtolState;

    /// <summary>On the ground or not.</summary>
    public MavLandedState LandedState;
}
