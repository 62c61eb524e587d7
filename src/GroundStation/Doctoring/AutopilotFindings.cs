using DroneSeal.GroundStation.Output;
using DroneSeal.GroundStation.Parameters;
using DroneSeal.GroundStation.Vehicles;
using DroneSeal.Mavlink.Messages;

namespace DroneSeal.GroundStation.Doctoring;

/// <summary>Looks at the autopilot: its version, battery, position, and the parameters that make avoidance
/// weak (docs/flight.md).</summary>
internal static class AutopilotFindings
{
    private const int LowBattery = 30;

    internal static IEnumerable<Finding> Of(Vehicle vehicle, ParameterSet parameters)
    {
        var report = vehicle.Autopilot;
        yield return report.Version is null
            ? new Finding("autopilot", Grade.Warning, $"{report.Title} does not tell its version")
            : new Finding("autopilot", Grade.Good, report.Title);
        yield return new Finding(
            "battery",
            report.BatteryPercent is null ? Grade.Warning : report.BatteryPercent < LowBattery ? Grade.Bad
                : Grade.Good,
            VehicleText.Battery(report));
        var hasFix = report.Fix is >= GpsFixType.Fix3d and <= GpsFixType.RtkFixed;
        yield return new Finding("position", hasFix ? Grade.Good : Grade.Warning, VehicleText.Gps(report));
        if (VehicleText.Unhealthy(report) is { Length: > 0 } unwell)
        {
            yield return new Finding("sensors", Grade.Warning, $"unwell: {unwell}");
        }

        var findings = report.Autopilot == MavAutopilot.Px4 ? Px4(parameters) : Copter(parameters);
        foreach (var finding in findings)
        {
            yield return finding;
        }
    }

    private static IEnumerable<Finding> Copter(ParameterSet parameters)
    {
        yield return Check(parameters, "GUID_TIMEOUT", value =>
            value <= 1, "flies on for that long when the agent falls silent; 0.5 is better");
        yield return Check(parameters, "PRX1_TYPE", value =>
            value == 2, "the autopilot does not hear the agent's distances; 2 is MAVLink");
        yield return Check(
            parameters, "AVOID_ENABLE", value =>
                ((int)value & 2) != 0, "its own stop layer does not use distances; 7 does", isOptional: true);
        yield return Check(
            parameters, "FS_GCS_ENABLE", value =>
                value > 0, "a lost ground station does nothing", isOptional: true);
    }

    private static IEnumerable<Finding> Px4(ParameterSet parameters)
    {
        yield return Check(parameters, "COM_OF_LOSS_T", value =>
            value <= 1, "flies on for that long when the agent falls silent; 0.5 is better");
        yield return Check(
            parameters, "COM_OBL_RC_ACT", value => value is 0 or 3 or 4 or 5, "what it does then is no "
                + "stop, landing or return", isOptional: true);
        yield return Check(
            parameters, "COM_RCL_EXCEPT", value => ((int)value & 4) != 0, "OFFBOARD fails safe without a "
                + "pilot's remote control", isOptional: true);
    }

    private static Finding Check(
        ParameterSet parameters, string name, Func<double, bool> isGood, string words, bool isOptional =
            false) =>
        !parameters.Values.TryGetValue(name, out var value)
            ? new Finding(name, Grade.Warning, "the autopilot does not have it")
            : isGood(value)
                ? new Finding(name, Grade.Good, Number.Exact(value))
                : new Finding(
                    name, isOptional ? Grade.Warning : Grade.Bad, $"is {Number.Exact(value)}: {words}");
}
