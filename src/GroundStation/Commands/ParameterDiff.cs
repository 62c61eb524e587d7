using System.CommandLine;
using DroneSeal.GroundStation.Output;
using DroneSeal.GroundStation.Sessions;

namespace DroneSeal.GroundStation.Commands;

/// <summary><c>param diff</c>.</summary>
internal static class ParameterDiff
{
    internal static Command Create(CommandRunner runner) => ParameterComparison.Command(
        runner, "diff", "Compares the vehicle's parameters with a file's.",
        (station, compared) => Run(station, compared.Differences));

    private static int Run(
        Station station, IReadOnlyList<(string Name, double? Here, double? There)> differences)
    {
        Show(station.Answer, differences);
        station.Answer.Say($"{differences.Count(one => one.Here is { } && one.There is { })} differ, "
            + $"{differences.Count(one => one.There is null)} only on the vehicle, "
            + $"{differences.Count(one => one.Here is null)} only in the file");
        return ExitCode.Done;
    }

    /// <summary>One line a difference; what is only on the vehicle is left to the count, as files often hold
    /// a few parameters.</summary>
    internal static void Show(
        Answer answer, IEnumerable<(string Name, double? Here, double? There)> differences)
    {
        foreach (var (name, here, there) in differences)
        {
            if (there is not null)
            {
                answer.Say($"{name,-16} {Text(here),14}  file {Text(there)}");
            }

            answer.Emit("parameter_difference", writer =>
            {
                writer.WriteString("name", name);
                writer.WriteOptional("vehicle", here, 9);
                writer.WriteOptional("file", there, 9);
            });
        }
    }

    private static string Text(double? value) => value is { } number ? Number.Exact(number) : "not there";
}
