using DroneSeal.Mavlink.Messages;

namespace DroneSeal.Flight.Autopilot;

/// <summary>ArduPilot Copter in GUIDED. Mode numbers: ArduCopter/mode.h.</summary>
public sealed class ArduPilotStyle : IOffboardStyle
{
    private const uint Guided = 4;
    private const uint ReturnToLaunch = 6;
    private const uint LandMode = 9;

    /// <inheritdoc/>
    public AutopilotKind Kind => AutopilotKind.ArduPilot;

    /// <inheritdoc/>
    public string ModeName => "GUIDED";

    /// <inheritdoc/>
    public TimeSpan StreamBeforeEntry => TimeSpan.Zero;

    /// <inheritdoc/>
    public bool ClimbsByTargets => false;

    /// <inheritdoc/>
    public string TimeoutParameter => "GUID_TIMEOUT";

    /// <inheritdoc/>
    public TimeSpan DefaultTimeout => TimeSpan.FromSeconds(3);

    /// <inheritdoc/>
    public bool IsObeying(uint customMode) => customMode == Guided;

    /// <inheritdoc/>
    public bool IsHolding(uint customMode) => IsObeying(customMode);

    /// <inheritdoc/>
    public string NameOf(uint customMode) => customMode switch
    {
        0 => "STABILIZE",
        1 => "ACRO",
        2 => "ALT_HOLD",
        3 => "AUTO",
        Guided => "GUIDED",
        5 => "LOITER",
        ReturnToLaunch => "RTL",
        LandMode => "LAND",
        16 => "POSHOLD",
        17 => "BRAKE",
        _ => $"mode {customMode}",
    };

    /// <inheritdoc/>
    public CommandLong Enter() => SetMode(Guided);

    /// <inheritdoc/>
    public CommandLong Arm(bool isArmed) =>
        new() { Command = MavCommand.ComponentArmDisarm, Param1 = isArmed ? 1 : 0 };

    /// <inheritdoc/>
    public CommandLong TakeOff(float altitudeMeters) =>
        new() { Command = MavCommand.NavTakeoff, Param7 = altitudeMeters };

    /// <inheritdoc/>
    public CommandLong Land() => SetMode(LandMode);

    private static CommandLong SetMode(uint mode) => new()
    {
        Command = MavCommand.DoSetMode,
        Param1 = (float)MavModeFlag.CustomModeEnabled,
        Param2 = mode,
    };
}
