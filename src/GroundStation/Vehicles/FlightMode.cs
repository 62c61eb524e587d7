using DroneSeal.Mavlink.Messages;

namespace DroneSeal.GroundStation.Vehicles;

/// <summary>A mode of one family of autopilots.</summary>
/// <param name="Name">As its users say it.</param>
/// <param name="Custom">As the heartbeat says it.</param>
/// <param name="Main">The second value of DO_SET_MODE.</param>
/// <param name="Sub">The third.</param>
internal sealed record FlightMode(string Name, uint Custom, uint Main, uint Sub)
{
    /// <summary>The command that asks for it.</summary>
    internal CommandLong ToCommand() => new()
    {
        Command = MavCommand.DoSetMode,
        Param1 = (float)MavModeFlag.CustomModeEnabled,
        Param2 = Main,
        Param3 = Sub,
    };
}
