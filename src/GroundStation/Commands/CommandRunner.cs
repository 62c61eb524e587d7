using System.CommandLine;
using DroneSeal.GroundStation.Output;
using DroneSeal.GroundStation.Sessions;

namespace DroneSeal.GroundStation.Commands;

/// <summary>Runs commands: opens their links, ends what they leave.</summary>
internal sealed class CommandRunner(GroundWorld world, CommonOptions common)
{
    /// <summary>The outside.</summary>
    internal GroundWorld World { get; } = world;

    /// <summary>A command that talks to vehicles.</summary>
    /// <param name="command">The command.</param>
    /// <param name="run">Its work; returns the exit code.</param>
    /// <param name="actsAsStation">Whether it stays, so that it may say it is a ground station.</param>
    internal Command Add(Command command, Func<ParseResult, Station, int> run, bool actsAsStation = false)
    {
        command.SetAction(parsed =>
        {
            using var station = new Station(World, common.Read(parsed, World, actsAsStation));
            return run(parsed, station);
        });
        return command;
    }

    /// <summary>A command that needs no link.</summary>
    internal Command AddOffline(Command command, Func<ParseResult, Answer, int> run)
    {
        command.SetAction(parsed => run(parsed, new Answer(World, common.IsJson(parsed))));
        return command;
    }
}
