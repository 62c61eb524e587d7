namespace DroneSeal.Flight.Preflight;

/// <summary>ArduPilot Copter's parameters. Meanings: ArduPilot's parameter reference; effects: measured on
/// 4.5.2.</summary>
internal static class ArduPilotRules
{
    private const float MavlinkProximity = 2;
    private const int AvoidByProximity = 2;
    private const int DoNotStabilizeVelocity = 32;
    private const int PathPlanningInGuided = 64;
    private const float FilterHertz = 2;
    private const float MarginMeters = 1;
    private const float DefaultMarginMeters = 2;

    internal static IReadOnlyList<string> Names { get; } =
    [
        "GUID_TIMEOUT", "GUID_OPTIONS", "PRX1_TYPE", "PRX_FILT", "AVOID_ENABLE", "AVOID_MARGIN", "OA_TYPE",
        "FS_GCS_ENABLE",
    ];

    internal static IEnumerable<ParameterAdvice> Judge(ParameterSheet sheet, PreflightContext context) =>
        [.. Targets(sheet), .. Proximity(sheet, context), .. Losses(sheet)];

    /// <summary>Distance that simple avoidance keeps; 0 where it is off or hears nothing.</summary>
    internal static float MarginOf(ParameterSheet sheet)
    {
        var isOn = sheet["AVOID_ENABLE"] is null || sheet.HasBit("AVOID_ENABLE", AvoidByProximity);
        var isHeard = sheet["PRX1_TYPE"] is MavlinkProximity;
        return isHeard && isOn ? sheet["AVOID_MARGIN"] ?? DefaultMarginMeters : 0;
    }

    private static IEnumerable<ParameterAdvice> Targets(ParameterSheet sheet)
    {
        var timeout = sheet["GUID_TIMEOUT"];
        if (!(timeout <= PreflightRules.LongestTimeout.TotalSeconds))
        {
            yield return new ParameterAdvice(
                "GUID_TIMEOUT", timeout, 0.5f, AdviceLevel.Weak,
                $"when the companion dies, the vehicle flies on for {timeout ?? 3:0.#} s before it brakes.")
            {
                IsSettable = true,
            };
        }

        if (sheet.HasBit("GUID_OPTIONS", DoNotStabilizeVelocity))
        {
            yield return new ParameterAdvice(
                "GUID_OPTIONS",
                sheet["GUID_OPTIONS"],
                (int)sheet["GUID_OPTIONS"]! & ~DoNotStabilizeVelocity,
                AdviceLevel.Weak,
                "velocity targets are flown without correcting the velocity.");
        }
        else if (sheet["GUID_OPTIONS"] is { } options && !sheet.HasBit("GUID_OPTIONS", PathPlanningInGuided))
        {
            yield return new ParameterAdvice(
                "GUID_OPTIONS", options, (int)options | PathPlanningInGuided, AdviceLevel.Note,
                "another program's position targets would be flown straight through obstacles"
                    + " (ours are velocity targets).");
        }
    }

    private static IEnumerable<ParameterAdvice> Proximity(ParameterSheet sheet, PreflightContext context)
    {
        if (sheet["PRX1_TYPE"] is not MavlinkProximity)
        {
            yield return new ParameterAdvice(
                "PRX1_TYPE", sheet["PRX1_TYPE"], MavlinkProximity, AdviceLevel.Dead,
                "the autopilot does not listen to OBSTACLE_DISTANCE: its own last layer does nothing"
                    + " (needs a reboot).");
            yield break;
        }

        if (!sheet.HasBit("AVOID_ENABLE", AvoidByProximity))
        {
            yield return new ParameterAdvice(
                "AVOID_ENABLE",
                sheet["AVOID_ENABLE"],
                (int)(sheet["AVOID_ENABLE"] ?? 1) | AvoidByProximity,
                AdviceLevel.Dead,
                "the autopilot knows the distances and does not brake for them.");
        }

        if (sheet["PRX_FILT"] is > 0 and < FilterHertz)
        {
            yield return new ParameterAdvice(
                "PRX_FILT", sheet["PRX_FILT"], FilterHertz, AdviceLevel.Weak,
                "the distances are smoothed for so long that at 4 m/s the vehicle meets a wall"
                    + " before it brakes.");
        }

        if (sheet["AVOID_MARGIN"] is { } margin
            && (margin < MarginMeters || margin > MarginMeters + context.StandOffMeters))
        {
            var isNarrow = margin < MarginMeters;
            var why = isNarrow
                ? "too near for the autopilot to stop in time."
                : $"the autopilot stops and backs away in gaps narrower than {2 * margin:0.#} m that the"
                    + " planner flies through: goals behind such gaps are not reached, and it backs into what"
                    + " it does not see.";
            yield return new ParameterAdvice("AVOID_MARGIN", margin, MarginMeters, AdviceLevel.Weak, why)
            {
                IsSettable = true,
            };
        }
    }

    private static IEnumerable<ParameterAdvice> Losses(ParameterSheet sheet)
    {
        if (sheet["OA_TYPE"] is 0)
        {
            yield return new ParameterAdvice(
                "OA_TYPE", 0, 1, AdviceLevel.Note,
                "when it flies home by itself, it goes round nothing (it does not act on velocity targets).");
        }

        if (sheet["FS_GCS_ENABLE"] is 0)
        {
            yield return new ParameterAdvice(
                "FS_GCS_ENABLE", 0, 1, AdviceLevel.Note,
                "when the ground station falls silent, nothing happens.");
        }
    }
}
