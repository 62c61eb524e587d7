using DroneSeal.Mavlink.Messages;

namespace DroneSeal.Flight.Autopilot;

/// <summary>PX4 in OFFBOARD. Mode numbers: PX4's px4_custom_mode.h (main mode in bits 16-23, sub mode in bits
/// 24-31).</summary>
public sealed class Px4Style : IOffboardStyle
{
    private const int Offboard = 6;
    private const int Auto = 4;
    private const int AutoHold = 3;
    private const int AutoReturn = 5;
    private const int AutoLand = 6;

    /// <inheritdoc/>
    public AutopilotKind Kind => AutopilotKind.Px4;

    /// <inheritdoc/>
    public string ModeName => "OFFBOARD";

    /// <inheritdoc/>
    public TimeSpan StreamBeforeEntry => TimeSpan.FromSeconds(1.5);

    /// <inheritdoc/>
    public bool ClimbsByTargets => true;

    /// <inheritdoc/>
    public string TimeoutParameter => "COM_OF_LOSS_T";

    /// <inheritdoc/>
    public TimeSpan DefaultTimeout => TimeSpan.FromSeconds(1);

    /// <inheritdoc/>
    public bool IsObeying(uint customMode) => MainMode(customMode) == Offboard;

    /// <inheritdoc/>
    public bool IsHolding(uint customMode) =>
        IsObeying(customMode) || (MainMode(customMode) == Auto && SubMode(customMode) == AutoHold);

    /// <inheritdoc/>
    public string NameOf(uint customMode) => (MainMode(customMode), SubMode(customMode)) switch
    {
        (1, _) => "MANUAL",
        (2, _) => "ALTITUDE",
        (3, _) => "POSITION",
        (Auto, 2) => "TAKEOFF",
        (Auto, AutoHold) => "HOLD",
        (Auto, 4) => "MISSION",
        (Auto, AutoReturn) => "RETURN",
        (Auto, AutoLand) => "LAND",
        (Offboard, _) => "OFFBOARD",
        _ => $"mode {MainMode(customMode)}/{SubMode(customMode)}",
    };

    /// <inheritdoc/>
    public CommandLong Enter() => SetMode(Offboard, 0);

    /// <inheritdoc/>
    public CommandLong Arm(bool isArmed) =>
        new() { Command = MavCommand.ComponentArmDisarm, Param1 = isArmed ? 1 : 0 };

    /// <inheritdoc/>
    public CommandLong TakeOff(float altitudeMeters) =>
        new() { Command = MavCommand.NavTakeoff, Param4 = float.NaN, Param7 = altitudeMeters };

    /// <inheritdoc/>
    public CommandLong Land() => SetMode(Auto, AutoLand);

    private static int MainMode(uint customMode) => (int)(customMode >> 16) & 0xFF;

    private static int SubMode(uint customMode) => (int)(customMode >> 24);

    private static CommandLong SetMode(int main, int sub) => new()
    {
        Command = MavCommand.DoSetMode,
        Param1 = (float)MavModeFlag.CustomModeEnabled,
        Param2 = main,
        Param3 = sub,
    };
}
