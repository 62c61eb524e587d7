using System.Collections.Concurrent;
using System.Globalization;
using System.Numerics;
using DroneSeal.Flight.Loop;
using DroneSeal.Mavlink;
using DroneSeal.Mavlink.Signing;
using DroneSeal.Sim;

namespace DroneSeal.Host.Flying;

/// <summary>
/// The process of the built-in autopilot. Says where it listens on its first line; takes faults, one a line:
/// "cut 3", "loss 0.2", "reboot"; ends with its standard input.
/// </summary>
internal static class AutopilotStandIn
{
    private static readonly TimeSpan _tracePeriod = TimeSpan.FromMilliseconds(10);

    internal static int Run(string folderPath, string uri, ulong seed, string settings, FileInfo? signingKey)
    {
        using var ignored = StopSignals.Ignore();
        var folder = new FlightFolder(folderPath);
        using var link = new FaultyLink(LinkFactory.Open(uri, RealTimeRunner.Clock), (int)seed);
        using var trace = new TraceWriter(folder.Truth, _tracePeriod);
        using var board = VehicleStateBoard.Create(folder.TruthBoard);
        using var cancel = new CancellationTokenSource();
        using var autopilot = new SimulatedAutopilot(BuiltInAutopilot.Named(settings) with { Seed = seed });
        autopilot.Attach(link, Signing(signingKey));
        var faults = new ConcurrentQueue<string>();
        var listener = new Thread(() => Listen(faults, cancel)) { IsBackground = true };
        Console.WriteLine(link.Uri);
        listener.Start();
        TimeSpan? cutUntil = null;
        RealTimeRunner.Run(
            autopilot,
            one =>
            {
                var now = RealTimeRunner.Clock();
                while (faults.TryDequeue(out var fault))
                {
                    cutUntil = Break(fault, link, autopilot, now) ?? cutUntil;
                }

                link.IsCut = now < cutUntil;
                Note(trace, one, now);
                board.Write(one.Truth with { At = now });
            },
            cancel.Token);
        return ExitCode.Done;
    }

    /// <summary>The autopilot's end of a signed link takes nothing unsigned.</summary>
    internal static FrameSigning? Signing(FileInfo? key) => key is null
        ? null
        : FlightSigning.Open(SigningPolicy.Require, key, "autopilot", RealTimeRunner.Clock());

    private static TimeSpan? Break(string fault, FaultyLink link, SimulatedAutopilot autopilot, TimeSpan now)
    {
        var words = fault.Split(' ');
        var value = words.Length > 1 ? double.Parse(words[1], CultureInfo.InvariantCulture) : 0;
        switch (words[0])
        {
            case "cut":
                return now + TimeSpan.FromSeconds(value);
            case "loss":
                link.Loss = value;
                return null;
            case "reboot":
                autopilot.Reboot();
                return null;
            default:
                return null;
        }
    }

    private static void Listen(ConcurrentQueue<string> faults, CancellationTokenSource cancel)
    {
        while (Console.In.ReadLine() is { } line)
        {
            faults.Enqueue(line);
        }

        cancel.Cancel();
    }

    private static void Note(TraceWriter trace, SimulatedAutopilot autopilot, TimeSpan now)
    {
        if (trace.IsDue(now))
        {
            var truth = autopilot.Truth;
            trace.Write(new TraceLine(
                now, truth.PositionNed, truth.VelocityNed, Vector3.Zero, -1, autopilot.IsArmed));
        }
    }
}
