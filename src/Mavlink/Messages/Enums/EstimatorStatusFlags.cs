namespace DroneSeal.Mavlink.Messages;

/// <summary>What PX4's estimator trusts. ESTIMATOR_STATUS_FLAGS of the definitions.</summary>
[Flags]
public enum EstimatorStatusFlags : ushort
{
    /// <summary>None of them.</summary>
    None = 0,

    /// <summary>ESTIMATOR_ATTITUDE.</summary>
    Attitude = 0x1,

    /// <summary>ESTIMATOR_VELOCITY_HORIZ.</summary>
    VelocityHoriz = 0x2,

    /// <summary>ESTIMATOR_VELOCITY_VERT.</summary>
    VelocityVert = 0x4,

    /// <summary>ESTIMATOR_POS_HORIZ_REL.</summary>
    PosHorizRel = 0x8,

    /// <summary>ESTIMATOR_POS_HORIZ_ABS.</summary>
    PosHorizAbs = 0x10,

    /// <summary>ESTIMATOR_POS_VERT_ABS.</summary>
    PosVertAbs = 0x20,

    /// <summary>ESTIMATOR_POS_VERT_AGL.</summary>
    PosVertAgl = 0x40,

    /// <summary>ESTIMATOR_CONST_POS_MODE.</summary>
    ConstPosMode = 0x80,

    /// <summary>ESTIMATOR_PRED_POS_HORIZ_REL.</summary>
    PredPosHorizRel = 0x100,

    /// <summary>ESTIMATOR_PRED_POS_HORIZ_ABS.</summary>
    PredPosHorizAbs = 0x200,

    /// <summary>ESTIMATOR_GPS_GLITCH.</summary>
    GpsGlitch = 0x400,

    /// <summary>ESTIMATOR_ACCEL_ERROR.</summary>
    AccelError = 0x800,
}
