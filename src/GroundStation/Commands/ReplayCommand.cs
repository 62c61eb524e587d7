using System.CommandLine;
using DroneSeal.GroundStation.Logs;
using DroneSeal.GroundStation.Output;
using DroneSeal.GroundStation.Sessions;
using DroneSeal.GroundStation.Watching;

namespace DroneSeal.GroundStation.Commands;

/// <summary><c>replay</c>: a telemetry log through the same screens.</summary>
internal static class ReplayCommand
{
    private const double Fastest = 1000;

    internal static Command Create(CommandRunner runner, CommonOptions common)
    {
        var file = new Argument<FileInfo>("FILE") { Description = "A telemetry log (.tlog)." };
        var speed = new Option<double>("--speed")
        {
            Description = "Times faster than it was.",
            HelpName = "N",
            DefaultValueFactory = _ => 1,
        };
        var command =
            new Command("replay", "Plays a telemetry log through the live screens; q quits.") { file, speed };
        command.SetAction(parsed => Run(
            runner.World, parsed.GetValue(file)!.FullName, parsed.GetValue(speed),
            common.Read(parsed, runner.World, actsAsStation: false)));
        return command;
    }

    private static int Run(GroundWorld world, string path, double speed, StationOptions options)
    {
        if (!(speed is > 0 and <= Fastest))
        {
            throw new GroundException(
                ExitCode.BadInput, $"--speed takes a number above 0 and up to {Fastest}");
        }

        var time = new ReplayTime(world.Time, speed);
        using var log = new ReplayLink(path, () => time.Now);
        time.StartedAt = DateTimeOffset.UnixEpoch.AddMicroseconds(log.StartedAt);
        var inside = new GroundWorld
        {
            Out = world.Out,
            Error = world.Error,
            In = world.In,
            Time = time,
            OpenLink = _ => log,
            CacheFolder = world.CacheFolder,
            StateFolder = world.StateFolder,
            Stop = world.Stop,
            Terminal = world.Terminal,
        };
        var title = $"{Path.GetFileName(path)} x{Number.Of(speed, "0.##")}";
        var links = options.Links with { Uris = [title], Key = null };
        using var station = new Station(inside, options with { Links = links });
        var watcher = new Watcher(station, title, asksForStreams: false);
        if (world.Terminal is null || options.IsJson)
        {
            return watcher.InLines(() => log.IsAtEnd);
        }

        using var terminal = world.Terminal;
        return watcher.OnScreen(terminal, static () => false);
    }
}
