using System.CommandLine;
using System.CommandLine.Completions;
using DroneSeal.GroundStation.Output;
using DroneSeal.GroundStation.Parameters;

namespace DroneSeal.GroundStation.Commands;

/// <summary><c>param</c>: reads, sets, compares, saves and loads parameters.</summary>
internal static class ParameterCommand
{
    internal static Command Create(CommandRunner runner) => new("param", "The autopilot's parameters.")
    {
        ParameterGet.Create(runner),
        ParameterSetCommand.Create(runner),
        ParameterDiff.Create(runner),
        ParameterSave.Create(runner),
        ParameterLoad.Create(runner),
    };

    /// <summary>Names, completed from the lists that were read earlier.</summary>
    internal static Argument<T> Name<T>(CommandRunner runner, string description, ArgumentArity arity)
    {
        var name = new Argument<T>("NAME") { Description = description, Arity = arity };
        name.CompletionSources.Add(
            _ => ParameterCache.Names(runner.World).Select(known => new CompletionItem(known)));
        return name;
    }

    /// <summary>One line, or one JSON line, a parameter.</summary>
    internal static void Show(Answer answer, string name, double value)
    {
        answer.Say($"{name,-16} {Number.Exact(value)}");
        answer.Emit("parameter", writer =>
        {
            writer.WriteString("name", name);
            writer.WriteOptional("value", value, 9);
        });
    }
}
