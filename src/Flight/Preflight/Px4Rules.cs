namespace DroneSeal.Flight.Preflight;

/// <summary>PX4's parameters. Meanings: PX4's parameter reference. There is no layer under us in
/// OFFBOARD.</summary>
internal static class Px4Rules
{
    private const float Hold = 5;
    private const int NoRadioInOffboard = 4;

    internal static IReadOnlyList<string> Names { get; } =
    [
        "COM_OF_LOSS_T", "COM_OBL_RC_ACT", "COM_RCL_EXCEPT", "NAV_DLL_ACT", "CP_DIST", "MPC_XY_VEL_MAX",
    ];

    internal static IEnumerable<ParameterAdvice> Judge(ParameterSheet sheet, PreflightContext context) =>
        [.. Losses(sheet), .. Limits(sheet, context)];

    private static IEnumerable<ParameterAdvice> Losses(ParameterSheet sheet)
    {
        var timeout = sheet["COM_OF_LOSS_T"];
        if (!(timeout <= PreflightRules.LongestTimeout.TotalSeconds))
        {
            yield return new ParameterAdvice(
                "COM_OF_LOSS_T", timeout, 0.5f, AdviceLevel.Weak,
                $"when the companion dies, the vehicle flies on for {timeout ?? 1:0.#} s"
                    + " before it does anything.")
            {
                IsSettable = true,
            };
        }

        var action = sheet["COM_OBL_RC_ACT"];
        if (action is not (Hold or 3 or 4))
        {
            yield return new ParameterAdvice(
                "COM_OBL_RC_ACT",
                action,
                Hold,
                action is 1 or 2 or 6 or 7 or -1 ? AdviceLevel.Dead : AdviceLevel.Weak,
                "when the companion dies, the vehicle waits for a pilot and does not stand still by itself.");
        }

        if (sheet["COM_RCL_EXCEPT"] is { } exceptions && !sheet.HasBit("COM_RCL_EXCEPT", NoRadioInOffboard))
        {
            yield return new ParameterAdvice(
                "COM_RCL_EXCEPT", exceptions, (int)exceptions | NoRadioInOffboard, AdviceLevel.Note,
                "without a remote control it leaves OFFBOARD at once.");
        }

        if (sheet["NAV_DLL_ACT"] is 0)
        {
            yield return new ParameterAdvice(
                "NAV_DLL_ACT", 0, 2, AdviceLevel.Note,
                "when the ground station falls silent, nothing happens.");
        }
    }

    private static IEnumerable<ParameterAdvice> Limits(ParameterSheet sheet, PreflightContext context)
    {
        if (sheet["CP_DIST"] is <= 0)
        {
            yield return new ParameterAdvice(
                "CP_DIST", sheet["CP_DIST"], 2, AdviceLevel.Note,
                "a pilot who takes over in POSITION has no collision prevention"
                    + " (in OFFBOARD there is none in any case).");
        }

        if (sheet["MPC_XY_VEL_MAX"] is { } speed && speed < context.SpeedMetersPerSecond)
        {
            yield return new ParameterAdvice(
                "MPC_XY_VEL_MAX", speed, context.SpeedMetersPerSecond, AdviceLevel.Note,
                "the autopilot flies no faster than this.");
        }
    }
}
