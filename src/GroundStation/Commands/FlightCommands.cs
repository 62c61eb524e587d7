using System.CommandLine;
using System.CommandLine.Completions;
using DroneSeal.GroundStation.Sessions;
using DroneSeal.GroundStation.Vehicles;
using DroneSeal.Mavlink.Messages;

namespace DroneSeal.GroundStation.Commands;

/// <summary>What flies the vehicle: <c>mode</c>, <c>arm</c>, <c>disarm</c>, <c>takeoff</c>, <c>land</c>,
/// <c>rtl</c>, <c>hold</c>. What makes it safer does not ask.</summary>
internal static class FlightCommands
{
    // The value that forces arming and disarming (MAV_CMD_COMPONENT_ARM_DISARM).
    private const float Force = 21196;

    internal static IEnumerable<Command> Create(CommandRunner runner) =>
    [
        Mode(runner), Arm(runner), Disarm(runner), TakeOff(runner),
        Safe(runner, "land", "Comes down where it is.", "landing", modes => modes.Land),
        Safe(runner, "rtl", "Comes home.", "coming home", modes => modes.ReturnHome),
        Safe(runner, "hold", "Stops and stays.", "holding", modes => modes.Hold),
    ];

    private static Command Mode(CommandRunner runner)
    {
        var name = new Argument<string?>("NAME")
        {
            Description = "The mode, such as GUIDED or OFFBOARD; without, the modes are listed.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        name.CompletionSources.Add(_ => FlightModes.Of(MavAutopilot.Ardupilotmega, MavType.Quadrotor).Modes
            .Concat(FlightModes.Of(MavAutopilot.Px4, MavType.Quadrotor).Modes)
            .Select(mode => mode.Name).Distinct().Select(mode => new CompletionItem(mode)));
        return runner.Add(
            new Command("mode", "Sets the flight mode.") { name },
            (parsed, station) => SetMode(station, parsed.GetValue(name)));
    }

    private static int SetMode(Station station, string? name)
    {
        var vehicle = station.FindAutopilot();
        var modes = vehicle.Autopilot.Modes;
        if (name is null)
        {
            station.Answer.Say($"{vehicle.Autopilot.Title} is in {vehicle.Autopilot.Mode}; it has "
                + string.Join(", ", modes.Modes.Select(mode => mode.Name)));
            station.Answer.Emit("modes", writer =>
            {
                writer.WriteString("mode", vehicle.Autopilot.Mode);
                writer.WriteStartArray("modes");
                foreach (var mode in modes.Modes)
                {
                    writer.WriteStringValue(mode.Name);
                }

                writer.WriteEndArray();
            });
            return ExitCode.Done;
        }

        var wanted = modes.Find(name) ?? throw new GroundException(
            ExitCode.BadInput,
            $"{vehicle.Autopilot.Title} has no mode {name}; it has "
                + string.Join(", ", modes.Modes.Select(mode => mode.Name)));
        return Enter(station, vehicle, wanted, $"in {wanted.Name}");
    }

    private static Command Arm(CommandRunner runner)
    {
        var isForced = new Option<bool>("--force") { Description = "Past the autopilot's own checks." };
        return runner.Add(
            new Command("arm", "Arms the motors. Asks first.") { isForced }, (parsed, station) =>
        {
            var vehicle = station.FindAutopilot();
            if (vehicle.Autopilot.IsArmed)
            {
                return FlightAnswer.Already(station, "arm", vehicle, "armed");
            }

            var forced = parsed.GetValue(isForced);
            Consent.Require(
                station,
                $"arm vehicle {vehicle.SystemId}{(forced ? " past its own checks" : "")}: its propellers "
                    + $"may turn");
            var result = new VehicleOrder(station, vehicle).Give(
                ArmOrder(1, forced), () => vehicle.Autopilot.IsArmed);
            return FlightAnswer.Give(station, "arm", vehicle, "armed", result);
        });
    }

    private static Command Disarm(CommandRunner runner)
    {
        var isForced = new Option<bool>("--force") { Description = "In the air too: it will fall." };
        return runner.Add(new Command(
            "disarm", "Stops the motors. Asks first in the air.") { isForced }, (parsed, station) =>
        {
            var vehicle = station.FindAutopilot();
            if (!vehicle.Autopilot.IsArmed)
            {
                return FlightAnswer.Already(station, "disarm", vehicle, "disarmed");
            }

            new MessageRequests(station, vehicle.AutopilotComponent!).Gather(
                [ExtendedSysState.MessageId], TimeSpan.FromSeconds(1));
            var forced = parsed.GetValue(isForced);
            if (forced || vehicle.Autopilot.Landed != MavLandedState.OnGround)
            {
                Consent.Require(
                    station,
                    $"stop the motors of vehicle {vehicle.SystemId}, which does not say that it is on "
                        + $"the ground");
            }

            var result = new VehicleOrder(station, vehicle).Give(
                ArmOrder(0, forced), () => !vehicle.Autopilot.IsArmed);
            return FlightAnswer.Give(station, "disarm", vehicle, "disarmed", result);
        });
    }

    private static CommandLong ArmOrder(float isArmed, bool isForced) => new()
    {
        Command = MavCommand.ComponentArmDisarm,
        Param1 = isArmed,
        Param2 = isForced ? Force : 0,
    };

    private static Command TakeOff(CommandRunner runner)
    {
        var height = new Argument<double>("METERS") { Description = "Above where it stands." };
        return runner.Add(
            new Command("takeoff", "Takes off to a height. Asks first.") { height },
            (parsed, station) => TakeOffOrder.Run(station, parsed.GetValue(height)));
    }

    private static Command Safe(
        CommandRunner runner,
        string name,
        string description,
        string done,
        Func<FlightModes, FlightMode?> choose) =>
        runner.Add(new Command(name, description), (_, station) =>
        {
            var vehicle = station.FindAutopilot();
            var mode = choose(vehicle.Autopilot.Modes) ?? throw new GroundException(
                ExitCode.BadInput, $"{vehicle.Autopilot.Title} has no mode for {name}");
            return Enter(station, vehicle, mode, $"{done}, in {mode.Name}", name);
        });

    private static int Enter(
        Station station, Vehicle vehicle, FlightMode mode, string done, string order = "mode")
    {
        if (vehicle.Autopilot.CustomMode == mode.Custom)
        {
            return FlightAnswer.Already(station, order, vehicle, done);
        }

        var result = new VehicleOrder(station, vehicle).Give(
            mode.ToCommand(), () => vehicle.Autopilot.CustomMode == mode.Custom);
        return FlightAnswer.Give(station, order, vehicle, done, result);
    }
}
