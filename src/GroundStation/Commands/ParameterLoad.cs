using System.CommandLine;
using DroneSeal.GroundStation.Parameters;
using DroneSeal.GroundStation.Sessions;
using DroneSeal.GroundStation.Vehicles;

namespace DroneSeal.GroundStation.Commands;

/// <summary><c>param load</c>.</summary>
internal static class ParameterLoad
{
    internal static Command Create(CommandRunner runner) => ParameterComparison.Command(
        runner, "load", "Sets every parameter of a file that differs, after showing them.", Run);

    private static int Run(Station station, ParameterComparison compared)
    {
        var differences = compared.Differences.Where(one => one.There is not null).ToList();
        var unknown = differences.Where(one => one.Here is null).Select(one => one.Name).ToList();
        var changes = differences.Where(one => one.Here is not null).ToList();
        if (unknown.Count > 0)
        {
            station.Answer.Note($"the vehicle does not have {string.Join(", ", unknown)}");
        }

        if (changes.Count == 0)
        {
            station.Answer.Say("nothing to change");
            return ExitCode.Done;
        }

        if (!station.Options.IsJson)
        {
            ParameterDiff.Show(station.Answer, changes);
        }

        Consent.Require(station, Question(compared.Vehicle, changes.Count));
        return Apply(station, compared.Session, changes);
    }

    private static string Question(Vehicle vehicle, int count) =>
        $"set {(count == 1 ? "this parameter" : $"these {count} parameters")} on vehicle {vehicle.SystemId}"
            + (vehicle.Autopilot.IsArmed ? ", which is ARMED" : "");

    private static int Apply(
        Station station, ParameterSession session, List<(string Name, double? Here, double? There)> changes)
    {
        var code = ExitCode.Done;
        foreach (var (name, _, there) in changes)
        {
            try
            {
                var held = session.Set(name, there!.Value);
                ParameterCommand.Show(station.Answer, name, held.Value);
            }
            catch (GroundException fault) when (fault.Code is ExitCode.Refused or ExitCode.NoAnswer)
            {
                station.Answer.Note($"droneseal-gcs: {fault.Message}");
                code = fault.Code;
            }
        }

        return code;
    }
}
