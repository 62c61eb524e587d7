using System.CommandLine;
using DroneSeal.GroundStation.Sessions;
using DroneSeal.GroundStation.Watching;

namespace DroneSeal.GroundStation.Commands;

/// <summary><c>watch</c>: a live screen.</summary>
internal static class WatchCommand
{
    internal static Command Create(CommandRunner runner)
    {
        var isPassive =
            new Option<bool>("--passive") { Description = "Ask the vehicles for nothing, only listen." };
        var command = new Command("watch", "A live screen of the vehicles; q quits.") { isPassive };
        return runner.Add(
            command, (parsed, station) => Run(station, parsed.GetValue(isPassive)), actsAsStation: true);
    }

    private static int Run(Station station, bool isPassive)
    {
        var title = string.Join(" ", station.Options.Links.Uris);
        var watcher = new Watcher(station, title, asksForStreams: !isPassive);
        if (station.World.Terminal is null || station.Options.IsJson)
        {
            return watcher.InLines(static () => false);
        }

        using var terminal = station.World.Terminal;
        return watcher.OnScreen(terminal, static () => false);
    }
}
