using System.CommandLine;
using System.Diagnostics;
using DroneSeal.GroundStation.Commands;
using DroneSeal.GroundStation.Links;
using DroneSeal.GroundStation.Output;
using DroneSeal.GroundStation.Sessions;
using DroneSeal.GroundStation.Watching;
using DroneSeal.Mavlink;

namespace DroneSeal.GroundStation.Benching;

/// <summary><c>bench</c>, hidden: what <c>watch</c> costs with a fleet at full telemetry, by the processor's
/// time; or such a fleet on a real link, to watch from another process.</summary>
internal static class BenchCommand
{
    private const string Uri = "bench:";

    internal static Command Create(CommandRunner runner)
    {
        var vehicles = new Option<int>("--vehicles") { DefaultValueFactory = _ => 20 };
        var seconds = new Option<int>("--seconds") { DefaultValueFactory = _ => 3600 };
        var send = new Option<string?>("--send") { Description = "Speak on this link in real time." };
        var starts = new Option<int>("--starts") { Description = "Time its start so often instead." };
        var program = new Option<string>("--program") { DefaultValueFactory = _ => "./droneseal-gcs" };
        var command = new Command("bench", "Measures watch.") { vehicles, seconds, send, starts, program };
        command.Hidden = true;
        return runner.AddOffline(command, (parsed, answer) =>
        {
            var span = TimeSpan.FromSeconds(parsed.GetValue(seconds));
            return parsed.GetValue(starts) is > 0 and var count
                ? StartBench.Run(answer, parsed.GetValue(program)!, count)
                : parsed.GetValue(send) is { } uri
                ? Send(runner.World, uri, parsed.GetValue(vehicles), span)
                : Measure(answer, parsed.GetValue(vehicles), span);
        });
    }

    private static int Send(GroundWorld world, string uri, int vehicles, TimeSpan span)
    {
        using var connection = new MavlinkConnection(world.OpenLink(uri), new MavlinkAddress(1, 1));
        var fleet = new BenchFleet(connection, vehicles);
        for (var end = world.Time.Now + span; world.Time.Now < end && !world.Stop.IsCancellationRequested;)
        {
            fleet.Tick(world.Time.Now);
            connection.Poll(world.Time.Now, static (in MavlinkFrame _, TimeSpan _) => { });
            world.Time.Rest();
        }

        return ExitCode.Done;
    }

    private static int Measure(Answer answer, int vehicles, TimeSpan span)
    {
        Run(vehicles, TimeSpan.FromSeconds(60), isWatched: true);
        var memory = GC.GetTotalMemory(forceFullCollection: true);
        var (watched, screens, letters) = Run(vehicles, span, isWatched: true);
        memory = GC.GetTotalMemory(forceFullCollection: true) - memory;
        var (alone, _, _) = Run(vehicles, span, isWatched: false);
        var share = (watched - alone) / span;
        answer.Say($"{vehicles} vehicles, {Number.Of(span.TotalSeconds, "0", "s")}: "
            + $"{Number.OfPart(share)} of one core; {screens} screens, "
            + $"{Number.Of(1000 * (watched - alone).TotalSeconds / screens, "0.00", "ms")} and "
            + $"{Number.Of(letters / (double)screens, "0")} bytes a screen, messages included; "
            + $"memory grew by {Number.Of(memory / 1024.0, "0", "kB")}");
        answer.Emit("bench", writer =>
        {
            writer.WriteNumber("vehicles", vehicles);
            writer.WriteNumber("seconds", span.TotalSeconds);
            writer.WriteNumber("share_of_a_core", share);
            writer.WriteNumber("screens", screens);
            writer.WriteNumber("bytes", letters);
            writer.WriteNumber("memory_grown_bytes", memory);
        });
        return ExitCode.Done;
    }

    // The fleet costs something itself; without the watcher only that is left.
    private static (TimeSpan Processor, long Screens, long Letters) Run(int vehicles, TimeSpan span, bool isWatched)
    {
        var time = new BenchTime();
        var (near, far) = LoopbackLink.Pair(() => time.Now);
        using var connection = new MavlinkConnection(far, new MavlinkAddress(1, 1));
        var fleet = new BenchFleet(connection, vehicles);
        time.Stepped = now =>
        {
            fleet.Tick(now);
            connection.Poll(now, static (in MavlinkFrame _, TimeSpan _) => { });
        };
        using var terminal = new BenchTerminal(() => time.Now > span);
        var began = Process.GetCurrentProcess().TotalProcessorTime;
        if (isWatched)
        {
            using var station = new Station(World(time, near), Options());
            new Watcher(station, Uri, asksForStreams: false).OnScreen(terminal, static () => false);
        }
        else
        {
            var bytes = new byte[MavlinkParser.LargestWrite];
            while (time.Now <= span)
            {
                time.Rest();
                while (near.Receive(bytes) > 0)
                {
                }
            }
        }

        return (Process.GetCurrentProcess().TotalProcessorTime - began, terminal.Screens, terminal.Letters);
    }

    private static StationOptions Options() => new(
        new LinkRequest([Uri], new MavlinkAddress(254, 190), ActsAsStation: true, null, RequiresSigned: false, ""),
        null, null, IsJson: false, IsAgreed: false);

    private static GroundWorld World(BenchTime time, ILink link) => new()
    {
        Out = TextWriter.Null,
        Error = TextWriter.Null,
        In = TextReader.Null,
        Time = time,
        OpenLink = _ => link,
        CacheFolder = Path.GetTempPath(),
        StateFolder = Path.GetTempPath(),
    };
}
