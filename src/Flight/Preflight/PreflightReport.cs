namespace DroneSeal.Flight.Preflight;

/// <summary>What the preflight found.</summary>
/// <param name="Advice">Parameters that should be otherwise, the gravest first.</param>
/// <param name="Changes">What was changed, or could not be, one line each.</param>
/// <param name="AutopilotTimeout">How long the autopilot flies on after the last velocity target, as it is
/// set now.</param>
/// <param name="SpeedLimitMetersPerSecond">Top speed that can be stopped within the sight distance with that
/// time-out.</param>
public sealed record PreflightReport(
    IReadOnlyList<ParameterAdvice> Advice,
    IReadOnlyList<string> Changes,
    TimeSpan AutopilotTimeout,
    float SpeedLimitMetersPerSecond)
{
    /// <summary>Distance from the vehicle's middle within which the autopilot lets nothing come by itself; 0
    /// where it does not.</summary>
    public float AutopilotMarginMeters { get; init; }
}
