namespace DroneSeal.Mavlink.Messages;

/// <summary>What ArduPilot's estimator trusts. EKF_STATUS_FLAGS of the definitions.</summary>
[Flags]
public enum EkfStatusFlags : ushort
{
    /// <summary>None of them.</summary>
    None = 0,

    /// <summary>EKF_ATTITUDE.</summary>
    Attitude = 0x1,

    /// <summary>EKF_VELOCITY_HORIZ.</summary>
    VelocityHoriz = 0x2,

    /// <summary>EKF_VELOCITY_VERT.</summary>
    VelocityVert = 0x4,

    /// <summary>EKF_POS_HORIZ_REL.</summary>
    PosHorizRel = 0x8,

    /// <summary>EKF_POS_HORIZ_ABS.</summary>
    PosHorizAbs = 0x10,

    /// <summary>EKF_POS_VERT_ABS.</summary>
    PosVertAbs = 0x20,

    /// <summary>EKF_POS_VERT_AGL.</summary>
    PosVertAgl = 0x40,

    /// <summary>EKF_CONST_POS_MODE.</summary>
    ConstPosMode = 0x80,

    /// <summary>EKF_PRED_POS_HORIZ_REL.</summary>
    PredPosHorizRel = 0x100,

    /// <summary>EKF_PRED_POS_HORIZ_ABS.</summary>
    PredPosHorizAbs = 0x200,

    /// <summary>EKF_UNINITIALIZED.</summary>
    Uninitialized = 0x400,

    /// <summary>EKF_GPS_GLITCHING.</summary>
    GpsGlitching = 0x8000,
}
