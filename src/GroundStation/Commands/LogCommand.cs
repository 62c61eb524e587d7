using System.CommandLine;
using System.Globalization;
using DroneSeal.GroundStation.Output;
using DroneSeal.GroundStation.Sessions;
using DroneSeal.Mavlink;

namespace DroneSeal.GroundStation.Commands;

/// <summary><c>log</c>: the autopilot's own logs.</summary>
internal static class LogCommand
{
    // Long logs over slow radios take hours; a log that stands still ends earlier by itself.
    private static readonly TimeSpan _getTime = TimeSpan.FromHours(24);
    private static readonly TimeSpan _tellEvery = TimeSpan.FromSeconds(2);

    internal static Command Create(CommandRunner runner)
    {
        var id = new Argument<ushort>("ID") { Description = "The log's number, as log list shows it." };
        var file = new Argument<FileInfo?>("FILE")
        {
            Description = "Where to. [default: log-ID.bin here]",
            Arity = ArgumentArity.ZeroOrOne,
        };
        return new Command("log", "The autopilot's own logs.")
        {
            runner.Add(new Command("list", "Lists them."), (_, station) => List(station)),
            runner.Add(
                new Command("get", "Gets one; what broke off goes on where it ended.") { id, file },
                (parsed, station) => Get(station, parsed.GetValue(id), parsed.GetValue(file)?.FullName)),
        };
    }

    private static int List(Station station)
    {
        foreach (var log in ReadList(station, Open(station)))
        {
            var at = log.UnixSeconds == 0 ? "time not known"
                : DateTimeOffset.FromUnixTimeSeconds(
                    log.UnixSeconds).ToString("yyyy-MM-dd HH:mm:ss'Z'", CultureInfo.InvariantCulture);
            station.Answer.Say($"{log.Id,5}  {at,-20}  {Number.OfBytes(log.Bytes)}");
            station.Answer.Emit("onboard_log", writer =>
            {
                writer.WriteNumber("id", log.Id);
                writer.WriteNumber("unix_seconds", log.UnixSeconds);
                writer.WriteNumber("bytes", log.Bytes);
            });
        }

        return ExitCode.Done;
    }

    private static int Get(Station station, ushort id, string? path)
    {
        var client = Open(station);
        var log = ReadList(station, client).Cast<OnboardLog?>().FirstOrDefault(one => one!.Value.Id == id)
            ?? throw new GroundException(
                ExitCode.BadInput, $"the autopilot has no log {id}; log list shows which");
        var target = path ?? Path.GetFullPath($"log-{id}.bin");
        var part = PartOf(target, client.Target, log);
        long moved;
        using (var stream = new FileStream(part, FileMode.OpenOrCreate, FileAccess.ReadWrite))
        {
            moved = Download(station, client, log, stream);
        }

        File.Move(part, target, overwrite: true);
        station.Answer.Say($"log {id}, {Number.OfBytes(moved)}, in {target}");
        station.Answer.Emit("log_saved", writer =>
        {
            writer.WriteNumber("id", id);
            writer.WriteNumber("bytes", moved);
            writer.WriteString("file", target);
        });
        return ExitCode.Done;
    }

    // Named after vehicle and log: the same number is another log on another vehicle, and later on this one.
    private static string PartOf(string target, MavlinkAddress vehicle, OnboardLog log) => string.Create(
        CultureInfo.InvariantCulture,
        $"{target}.{vehicle.SystemId}-{log.Id}-{log.UnixSeconds}-{log.Bytes}.part");

    private static long Download(Station station, LogClient client, OnboardLog log, FileStream stream)
    {
        if (stream.Length > 0)
        {
            station.Answer.Note($"goes on at {Number.OfBytes(stream.Length)}");
        }

        var download = client.Get(log, stream, station.Now);
        var tellAt = station.Now + _tellEvery;
        try
        {
            station.WaitUntil(
                () =>
                {
                    client.Tick(station.Now);
                    if (station.Now >= tellAt)
                    {
                        tellAt = station.Now + _tellEvery;
                        station.Answer.Note(
                            $"{Number.OfBytes(download.Moved)} of {Number.OfBytes(download.Total)}");
                    }

                    return download.IsDone;
                },
                station.Deadline(_getTime));
        }
        finally
        {
            // What came out of order behind a gap would not be asked for again.
            stream.SetLength(Math.Min(stream.Length, download.Moved));
        }

        return download.Outcome == LogOutcome.Done
            ? download.Total
            : throw new GroundException(
                ExitCode.NoAnswer,
                $"{download.Words}; {Number.OfBytes(download.Moved)} of {Number.OfBytes(download.Total)} "
                    + $"are here, "
                    + "the same command goes on from there");
    }

    private static LogClient Open(Station station)
    {
        var component = station.FindAutopilot().AutopilotComponent!;
        var client = new LogClient(component.Link!.Connection, component.Address);
        station.Links.FrameCame += (in MavlinkFrame frame, Links.GroundLink _, TimeSpan now) =>
            client.Receive(frame, now);
        return client;
    }

    private static IReadOnlyCollection<OnboardLog> ReadList(Station station, LogClient client)
    {
        var listing = client.List(station.Now);
        station.WaitUntil(
            () =>
            {
                client.Tick(station.Now);
                return listing.IsDone;
            },
            station.Deadline());
        return listing.Outcome == LogOutcome.Done
            ? listing.Logs
            : throw new GroundException(ExitCode.NoAnswer, listing.Logs.Count == 0
                ? "the autopilot did not list its logs: does it keep any, and has it a card?"
                : $"only {listing.Logs.Count} logs came; try again");
    }
}
