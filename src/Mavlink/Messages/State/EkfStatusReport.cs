namespace DroneSeal.Mavlink.Messages;

/// <summary>ArduPilot's estimator: flags and normalised innovation variances (below 0.8 is good).</summary>
[MavlinkMessage(193, "EKF_STATUS_REPORT")]
public partial record struct EkfStatusReport
{
    /// <summary>What can be trusted.</summary>
    public EkfStatusFlags Flags;

    /// <summary>Velocity.</summary>
    public float VelocityVariance;

    /// <summary>Horizontal position.</summary>
    public float PosHorizVariance;

    /// <summary>Vertical position.</summary>
    public float PosVertVariance;

    /// <summary>Compass.</summary>
    public float CompassVariance;

    /// <summary>Height over ground.</summary>
    public float TerrainAltVariance;

    /// <summary>Air speed.</summary>
    [MavlinkExtension]
    public float AirspeedVariance;
}
