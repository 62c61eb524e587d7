using System.CommandLine;
using System.Diagnostics;
using DroneSeal.Core;
using DroneSeal.Sim;
using DroneSeal.Sim.Rendering;

namespace DroneSeal.Host.Commands;

/// <summary><c>course bench</c>: what drawing a course costs on this machine.</summary>
internal static class CourseBench
{
    /// <summary>Drawn first and not measured: the driver compiles as it goes.</summary>
    private const int WarmUpFrames = 30;

    internal static Command Create()
    {
        var names = new Argument<string[]>("COURSE")
        {
            Description = "Names, or paths of files; every course without any.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var seed = new Option<ulong>("--seed")
        {
            Description = "Which layout.",
            HelpName = "S",
            DefaultValueFactory = _ => 3,
        };
        var frames = new Option<int>("--frames")
        {
            Description = "Frames measured, at the course's own speed and frame rate.",
            HelpName = "N",
            DefaultValueFactory = _ => 300,
        }.Within(1);
        var json = CommonOptions.Json();
        var command = new Command("bench", "Frame times and processor time of the renderer.")
        {
            names, seed, frames, json,
        };
        command.SetAction(parsed => Run(
            parsed.GetValue(names)!, parsed.GetValue(seed), parsed.GetValue(frames),
            parsed.GetValue(json)));
        return command;
    }

    private static int Run(string[] names, ulong seed, int frames, FileInfo? json)
    {
        Console.WriteLine($"load before: {Load()}");
        Console.WriteLine("course            frames/s   median      p95   processor   with truth   (ms)");
        var rows = new List<CourseTiming>();
        foreach (var name in names.Length > 0 ? names : [.. CourseFiles.All()])
        {
            var row = Measure(CourseCommand.Read(name), seed, frames);
            rows.Add(row);
            Console.WriteLine(
                $"{row.Course,-16} {row.FramesPerSecond,9:0} {row.MedianMilliseconds,8:0.0} " +
                $"{row.Percentile95Milliseconds,8:0.0} {row.ProcessorMilliseconds,11:0.0} " +
                $"{row.ProcessorWithTruthMilliseconds,12:0.0}");
        }
        Console.WriteLine($"load after: {Load()}; {Environment.ProcessorCount} processors");
        JsonOutput.Write(json, new { Seed = seed, Environment.ProcessorCount, Courses = rows });
        return ExitCode.Done;
    }

    private static CourseTiming Measure(Course course, ulong seed, int frames)
    {
        var placed = CoursePlacing.Place(course, seed) ?? throw new HostException(
            ExitCode.BadInput, $"{course.Name}: no way through with seed {seed}; lower the density.");
        var (each, processor) = Glide(placed, frames, hasTruth: false);
        var (_, withTruth) = Glide(placed, frames, hasTruth: true);
        Array.Sort(each);
        return new CourseTiming(
            course.Name, each.Length, 1000 * each.Length / each.Sum(), each[each.Length / 2],
            each[each.Length * 95 / 100], processor, withTruth);
    }

    /// <summary>Milliseconds of each frame, and of processor time a frame over all threads.</summary>
    private static (double[] Each, double Processor) Glide(PlacedCourse placed, int frames, bool hasTruth)
    {
        using var source = new CourseFrameSource(placed) { WantsTruth = hasTruth };
        using var process = Process.GetCurrentProcess();
        var frame = new Frame();
        for (var i = 0; i < WarmUpFrames && source.TryNext(frame); i++)
        {
        }
        var each = new List<double>();
        process.Refresh();
        var before = process.TotalProcessorTime;
        var start = Stopwatch.GetTimestamp();
        while (each.Count < frames && source.TryNext(frame))
        {
            each.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            start = Stopwatch.GetTimestamp();
        }
        process.Refresh();
        return ([.. each], (process.TotalProcessorTime - before).TotalMilliseconds / Math.Max(1, each.Count));
    }

    /// <summary>What else ran meanwhile: the system's load averages, where it tells them.</summary>
    private static string Load() =>
        File.Exists("/proc/loadavg") ? File.ReadAllText("/proc/loadavg").Trim() : "unknown";
}
