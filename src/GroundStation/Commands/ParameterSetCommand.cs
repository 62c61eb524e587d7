using System.CommandLine;
using DroneSeal.GroundStation.Output;
using DroneSeal.GroundStation.Parameters;
using DroneSeal.GroundStation.Sessions;

namespace DroneSeal.GroundStation.Commands;

/// <summary><c>param set</c>.</summary>
internal static class ParameterSetCommand
{
    internal static Command Create(CommandRunner runner)
    {
        var name = ParameterCommand.Name<string>(runner, "The parameter.", ArgumentArity.ExactlyOne);
        var value = new Argument<double>("VALUE");
        return runner.Add(
            new Command("set", "Sets a parameter and reads it back.") { name, value },
            (parsed, station) => Run(station, parsed.GetValue(name)!, parsed.GetValue(value)));
    }

    private static int Run(Station station, string name, double value)
    {
        var vehicle = station.FindAutopilot();
        var session = new ParameterSession(station, vehicle);
        var before = session.Read(name);
        if (vehicle.Autopilot.IsArmed)
        {
            Consent.Require(
                station,
                $"vehicle {vehicle.SystemId} is armed: change {before.Name} from "
                    + $"{Number.Exact(before.Value)} to {Number.Exact(value)}");
        }

        var after = session.Set(name, value);
        station.Answer.Say($"{after.Name,-16} {Number.Exact(before.Value)} -> {Number.Exact(after.Value)}");
        station.Answer.Emit("parameter_set", writer =>
        {
            writer.WriteString("name", after.Name);
            writer.WriteOptional("before", before.Value, 9);
            writer.WriteOptional("value", after.Value, 9);
        });
        return ExitCode.Done;
    }
}
