using System.CommandLine;
using DroneSeal.GroundStation.Sessions;
using DroneSeal.GroundStation.Vehicles;
using DroneSeal.Mavlink.Messages;

namespace DroneSeal.GroundStation.Commands;

/// <summary><c>status</c>: one vehicle on one page.</summary>
internal static class StatusCommand
{
    private static readonly TimeSpan _gatherTime = TimeSpan.FromSeconds(2);

    private static readonly uint[] _ofAutopilot =
    [
        AutopilotVersion.MessageId, SysStatus.MessageId, GpsRawInt.MessageId, GlobalPositionInt.MessageId,
        VfrHud.MessageId, ExtendedSysState.MessageId,
    ];

    private static readonly uint[] _ofAgent =
    [
        EditorState.MessageId, VisionState.MessageId, OnboardComputerStatus.MessageId,
    ];

    internal static Command Create(CommandRunner runner) => runner.Add(
        new Command("status", "How the vehicle does, on one page."), (_, station) => Run(station));

    private static int Run(Station station)
    {
        var vehicle = station.FindWhole();
        if (vehicle.AutopilotComponent is { } autopilot)
        {
            new MessageRequests(station, autopilot).Gather(_ofAutopilot, _gatherTime);
        }

        if (vehicle.AgentComponent is { } agent)
        {
            new MessageRequests(station, agent).Gather(_ofAgent, _gatherTime);
        }

        foreach (var line in VehicleText.Page(vehicle, station.Now))
        {
            station.Answer.Say(line);
        }

        station.Answer.Emit("status", writer => VehicleJson.Write(writer, vehicle, station.Now));
        return ExitCode.Done;
    }
}
