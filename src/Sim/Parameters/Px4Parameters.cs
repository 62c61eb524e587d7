using DroneSeal.Mavlink.Messages;

namespace DroneSeal.Sim;

/// <summary>
/// The part of PX4 1.14's parameters that a companion looks at (PX4 user guide, parameter reference).
/// </summary>
internal static class Px4Parameters
{
    private const MavParamType Int32 = MavParamType.Int32;

    /// <summary>In the order in which they are listed.</summary>
    public static IReadOnlyList<ParameterEntry> All { get; } =
    [
        new("CBRK_SUPPLY_CHK", 0, Int32),
        new("COM_ARM_WO_GPS", 1, Int32),
        new("COM_DISARM_LAND", 2),
        new("COM_DISARM_PRFLT", 10),
        new("COM_LOW_BAT_ACT", 0, Int32),
        new("COM_OBL_RC_ACT", 0, Int32),
        new("COM_OF_LOSS_T", 1),
        new("COM_RC_IN_MODE", 3, Int32),
        new("COM_RCL_EXCEPT", 0, Int32),
        new("COM_SPOOLUP_TIME", 1),
        new("CP_DELAY", 0.4f),
        new("CP_DIST", -1),
        new("CP_GUIDE_ANG", 30),
        new("MAV_SYS_ID", 1, Int32),
        new("MIS_TAKEOFF_ALT", 2.5f),
        new("MPC_ACC_DOWN_MAX", 3),
        new("MPC_ACC_HOR", 3),
        new("MPC_ACC_HOR_MAX", 5),
        new("MPC_ACC_UP_MAX", 4),
        new("MPC_JERK_AUTO", 4),
        new("MPC_JERK_MAX", 8),
        new("MPC_LAND_SPEED", 0.7f),
        new("MPC_TKO_SPEED", 1.5f),
        new("MPC_XY_CRUISE", 5),
        new("MPC_XY_VEL_MAX", 12),
        new("MPC_YAWRAUTO_MAX", 45),
        new("MPC_Z_VEL_MAX_DN", 1.5f),
        new("MPC_Z_VEL_MAX_UP", 3),
        new("NAV_DLL_ACT", 0, Int32),
        new("NAV_RCL_ACT", 2, Int32),
        new("RTL_RETURN_ALT", 60),
        new("SYS_AUTOSTART", 4001, Int32),
    ];
}
