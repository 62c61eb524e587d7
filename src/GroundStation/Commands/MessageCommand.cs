using System.CommandLine;
using System.CommandLine.Completions;
using DroneSeal.Mavlink;

namespace DroneSeal.GroundStation.Commands;

/// <summary><c>msg</c>: looks at messages and their rates.</summary>
internal static class MessageCommand
{
    internal static Command Create(CommandRunner runner) =>
        new("msg", "Messages: watch them, list them, set their rates.")
    {
        MessageWatch.Create(runner),
        MessageRateCommand.Create(runner),
        MessageList.Create(runner),
    };

    /// <summary>Messages by name, completed from all that are known.</summary>
    internal static Argument<T> Name<T>(ArgumentArity arity)
    {
        var name = new Argument<T>("MESSAGE")
        {
            Description = "By name or number, such as ATTITUDE or 30.",
            Arity = arity,
        };
        name.CompletionSources.Add(_ => MavlinkCatalogue.Messages.Select(
            message => new CompletionItem(message.Name)));
        return name;
    }
}
