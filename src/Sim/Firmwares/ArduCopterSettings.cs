namespace DroneSeal.Sim;

/// <summary>
/// ArduCopter's parameters (centimetres, milliseconds) as the pilot's settings (metres, time spans).
/// </summary>
internal static class ArduCopterSettings
{
    private const float SmallestLimit = 0.1f;

    /// <summary>The settings that these parameters mean.</summary>
    public static PilotSettings Of(ParameterTable parameters) => new()
    {
        Speed = Centi(parameters, "WPNAV_SPEED"),
        Acceleration = Centi(parameters, "WPNAV_ACCEL"),
        Jerk = MathF.Max(parameters["PSC_JERK_XY"], 1f),
        ClimbSpeed = Centi(parameters, "WPNAV_SPEED_UP"),
        DescentSpeed = Centi(parameters, "WPNAV_SPEED_DN"),
        VerticalAcceleration = Centi(parameters, "WPNAV_ACCEL_Z"),
        LandSpeed = Centi(parameters, "LAND_SPEED"),
        LandLowAltitude = Centi(parameters, "LAND_ALT_LOW"),
        ReturnAltitude = Centi(parameters, "RTL_ALT"),
        ReturnConeSlope = parameters["RTL_CONE_SLOPE"],
        ReturnWait = TimeSpan.FromMilliseconds(parameters["RTL_LOIT_TIME"]),
        // The firmware does not take less than a tenth of a second.
        GuidedTimeout = TimeSpan.FromSeconds(MathF.Max(parameters["GUID_TIMEOUT"], 0.1f)),
        DisarmDelay = TimeSpan.FromSeconds(MathF.Max(parameters["DISARM_DELAY"], 0)),
        SpoolTime = TimeSpan.FromSeconds(MathF.Max(parameters["TKOFF_SLEW_TIME"], 0.25f)),
        SlowestTravel = 0.05f * Centi(parameters, "WPNAV_SPEED"),
    };

    private static float Centi(ParameterTable parameters, string name) =>
        MathF.Max(parameters[name] * 0.01f, SmallestLimit);
}
