using System.CommandLine;
using DroneSeal.GroundStation.Output;
using DroneSeal.GroundStation.Sessions;
using DroneSeal.Mavlink;

namespace DroneSeal.GroundStation.Commands;

/// <summary><c>record</c>: everything on the links into a telemetry log.</summary>
internal static class RecordCommand
{
    private static readonly TimeSpan _flushEvery = TimeSpan.FromSeconds(1);

    internal static Command Create(CommandRunner runner)
    {
        var file = new Argument<FileInfo>("FILE") { Description = "The log, by custom ending in .tlog." };
        return runner.Add(
            new Command("record", "Records all frames until Ctrl-C, or for --timeout seconds.") { file },
            (parsed, station) => Run(station, parsed.GetValue(file)!.FullName),
            actsAsStation: true);
    }

    private static int Run(Station station, string path)
    {
        if (File.Exists(path))
        {
            Consent.Require(station, $"{path} exists: write over it");
        }

        using var writer = TlogWriter.Create(path);
        var bytes = 0L;
        void Write(ReadOnlySpan<byte> frame, bool isOutgoing, TimeSpan now) =>
            bytes += writer.Write(station.Utc.ToUnixTimeMilliseconds() * 1000, frame) ? frame.Length : 0;
        foreach (var link in station.Links.Links)
        {
            link.Connection.Tap = Write;
        }

        var began = station.Now;
        var end = station.Options.Timeout is { } most ? began + most : TimeSpan.MaxValue;
        var flushAt = began + _flushEvery;
        while (!station.IsStopped && station.Now < end)
        {
            station.Poll();
            if (station.Now >= flushAt)
            {
                flushAt = station.Now + _flushEvery;
                writer.Flush();
            }
        }

        writer.Flush();
        Tell(station, path, writer.Written, bytes, station.Now - began);
        return ExitCode.Done;
    }

    private static void Tell(Station station, string path, long frames, long bytes, TimeSpan took)
    {
        var heard = station.Links.Links.Sum(link => link.Connection.Statistics.FramesReceived);
        station.Answer.Say($"{frames} frames, {Number.OfBytes(bytes)}, in {Number.Of(took)}: {path}");
        station.Answer.Emit("recorded", writer =>
        {
            writer.WriteString("file", path);
            writer.WriteNumber("frames", frames);
            writer.WriteNumber("received", heard);
            writer.WriteNumber("seconds", Math.Round(took.TotalSeconds, 3));
        });
        if (heard == 0)
        {
            throw new GroundException(
                ExitCode.NoVehicle, Links.LinkTrouble.Explain(station.Links.Links, took));
        }
    }
}
