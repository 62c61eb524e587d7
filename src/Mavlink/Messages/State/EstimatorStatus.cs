namespace DroneSeal.Mavlink.Messages;

/// <summary>PX4's estimator: flags, innovation test ratios (above 1 is rejected) and accuracies.</summary>
[MavlinkMessage(230, "ESTIMATOR_STATUS")]
public partial record struct EstimatorStatus
{
    /// <summary>Since boot or since 1970 (tell by size), microseconds.</summary>
    public ulong TimeUsec;

    /// <summary>What can be trusted.</summary>
    public EstimatorStatusFlags Flags;

    /// <summary>Velocity.</summary>
    public float VelRatio;

    /// <summary>Horizontal position.</summary>
    public float PosHorizRatio;

    /// <summary>Vertical position.</summary>
    public float PosVertRatio;

    /// <summary>Magnetometer.</summary>
    public float MagRatio;

    /// <summary>Height over ground.</summary>
    public float HaglRatio;

    /// <summary>True air speed.</summary>
    public float TasRatio;

    /// <summary>One standard deviation, metres.</summary>
    public float PosHorizAccuracy;

    /// <summary>One standard deviation, metres.</summary>
    public float PosVertAccuracy;
}
