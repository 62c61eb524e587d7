using DroneSeal.GroundStation.Output;
using DroneSeal.GroundStation.Sessions;
using DroneSeal.GroundStation.Vehicles;
using DroneSeal.Mavlink.Messages;

namespace DroneSeal.GroundStation.Commands;

/// <summary>Takes off, as each family of autopilots wants it.</summary>
internal static class TakeOffOrder
{
    private const double HighestMeters = 500;

    // Lower than any height that can be asked for, higher than a barometer drifts while one looks.
    private const double ClimbMeters = 0.3;

    // Propellers need a few seconds to spin up before anything rises.
    private static readonly TimeSpan _climbTime = TimeSpan.FromSeconds(8);

    internal static int Run(Station station, double meters)
    {
        if (!(meters is > 0.5 and <= HighestMeters))
        {
            throw new GroundException(
                ExitCode.BadInput, $"takeoff takes a height above 0.5 and up to {HighestMeters} metres");
        }

        var vehicle = station.FindAutopilot();
        new MessageRequests(station, vehicle.AutopilotComponent!).Gather(
            [GlobalPositionInt.MessageId], TimeSpan.FromSeconds(2));
        var from = vehicle.Autopilot.HeightMeters;
        var command = Order(vehicle, meters);
        Consent.Require(station, $"vehicle {vehicle.SystemId} takes off to {Number.Of(meters, "0.#", "m")}");
        using var heights = new HeightRequests(station, vehicle);
        var result = new VehicleOrder(station, vehicle).Give(
            command, () => IsClimbing(vehicle, from) || IsReady(vehicle), _climbTime);
        if (result.Outcome == OrderOutcome.Done && !vehicle.Autopilot.IsArmed)
        {
            result = result with { Words = "when it is armed: droneseal-gcs arm" };
        }

        var code = FlightAnswer.Give(
            station, "takeoff", vehicle, $"taking off to {Number.Of(meters, "0.#", "m")}", result);
        if (result.Outcome == OrderOutcome.Refused)
        {
            Advise(station, vehicle);
        }

        return code;
    }

    private static CommandLong Order(Vehicle vehicle, double meters)
    {
        var command = new CommandLong { Command = MavCommand.NavTakeoff, Param7 = (float)meters };
        if (vehicle.Autopilot.Autopilot != MavAutopilot.Px4)
        {
            return command;
        }

        // PX4 wants the height above the sea, and NaN for "the heading it has".
        var ground = vehicle.Autopilot.SeaHeightMeters ?? throw new GroundException(
            ExitCode.NoAnswer, "the vehicle does not tell its height above the sea, which PX4 needs to "
                + "take off");
        return command with { Param4 = float.NaN, Param7 = (float)(ground + meters) };
    }

    private static bool IsClimbing(Vehicle vehicle, double? from) => vehicle.Autopilot.IsArmed
        && (vehicle.Autopilot.Landed is MavLandedState.InAir or MavLandedState.Takeoff
            || vehicle.Autopilot.HeightMeters - from > ClimbMeters);

    // PX4 takes the command and waits for the arming, which is another decision.
    private static bool IsReady(Vehicle vehicle) => vehicle.Autopilot is
    { Autopilot: MavAutopilot.Px4, IsArmed: false, Mode: "TAKEOFF" };

    private static void Advise(Station station, Vehicle vehicle)
    {
        var autopilot = vehicle.Autopilot;
        if (autopilot.Modes.Guided is { } guided && autopilot.CustomMode != guided.Custom)
        {
            station.Answer.Note($"it is in {autopilot.Mode}, and takes off in {guided.Name}: "
                + $"droneseal-gcs mode {guided.Name}");
        }

        if (!autopilot.IsArmed)
        {
            station.Answer.Note("it is not armed: droneseal-gcs arm");
        }
    }
}
