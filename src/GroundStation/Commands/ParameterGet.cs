using System.CommandLine;
using DroneSeal.GroundStation.Parameters;
using DroneSeal.GroundStation.Sessions;

namespace DroneSeal.GroundStation.Commands;

/// <summary><c>param get</c>.</summary>
internal static class ParameterGet
{
    internal static Command Create(CommandRunner runner)
    {
        var names = ParameterCommand.Name<string[]>(
            runner, "A name, or a pattern such as 'PRX*'; all without.", ArgumentArity.ZeroOrMore);
        return runner.Add(
            new Command("get", "Shows parameters.") { names },
            (parsed, station) => Run(station, parsed.GetValue(names) ?? []));
    }

    private static int Run(Station station, string[] names)
    {
        var session = new ParameterSession(station, station.FindAutopilot());
        var hasPattern = names.Length == 0 || names.Any(IsPattern);
        var all = hasPattern ? session.ReadAll() : null;
        foreach (var name in names.Length == 0 ? ["*"] : names)
        {
            if (!IsPattern(name))
            {
                var one = session.Read(name);
                ParameterCommand.Show(station.Answer, one.Name, one.Value);
                continue;
            }

            var found = all!.Matching(name).ToList();
            found.ForEach(value => ParameterCommand.Show(station.Answer, value.Key, value.Value));
            if (found.Count == 0)
            {
                throw new GroundException(ExitCode.BadInput, $"no parameter fits {name}");
            }
        }

        return ExitCode.Done;
    }

    private static bool IsPattern(string name) => name.Contains('*', StringComparison.Ordinal);
}
