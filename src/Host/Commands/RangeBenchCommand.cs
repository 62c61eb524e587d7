using System.CommandLine;
using DroneSeal.Host.Benching;

namespace DroneSeal.Host.Commands;

/// <summary><c>bench ranges</c>: how good ranges and tracks are, on rendered courses with shaken true
/// boxes.</summary>
internal static class RangeBenchCommand
{
    internal static Command Create()
    {
        var courses = new Argument<string[]>("courses") { Description = "Names or files of courses." };
        var first = Number("--first-seed", 1, "Of the layouts.").Within(0);
        var seeds = Number("--seeds", 5, "Layouts of each course.").Within(1);
        var noise = Share("--noise", 0.05f, "Deviation of a box's edges, share of its size.");
        var misses = Share("--misses", 0.15f, "Share of boxes that the tracker does not get.");
        var className = Text("--class", "Measure only things of this class.");
        var calledAs = Text("--called", "Give them this name instead of their own.");
        var json = CommonOptions.Json();
        var command = new Command("ranges", "Errors of ranges and tracks against rendered truth.")
        {
            courses, first, seeds, noise, misses, className, calledAs, json,
        };
        command.Hidden = true;
        command.SetAction(parsed =>
        {
            var results = RangeBench.Run(new RangeBenchRequest(
                [.. (parsed.GetValue(courses) ?? []).Select(CourseCommand.Read)],
                (ulong)parsed.GetValue(first),
                parsed.GetValue(seeds),
                parsed.GetValue(noise),
                parsed.GetValue(misses),
                parsed.GetValue(className),
                parsed.GetValue(calledAs)));
            results.ForEach(Say);
            JsonOutput.Write(parsed.GetValue(json), results);
            return ExitCode.Done;
        });
        return command;
    }

    private static void Say(RangeBenchResult result)
    {
        Console.WriteLine($"{result.Course}: {result.Boxes} boxes, {result.Conflicts} in conflict");
        Console.WriteLine(
            $"{result.Things} things, {result.Tracks} tracks, {result.Switches} switches; " +
            $"the tracker took {result.MicrosecondsAFrame:0} us a frame");
        Console.WriteLine("way      true m      n  error m  p90 m  error %  p90 %  in 1 sigma  in 2");
        foreach (var one in result.Figures)
        {
            Console.WriteLine(
                $"{one.Way,-8} {one.FromMeters,3}-{one.ToMeters,-3} {one.Count,6}  {one.ErrorMeters,6:0.00}" +
                $" {one.ErrorMetersP90,6:0.00} {100 * one.ErrorShare,7:0.0} {100 * one.ErrorShareP90,6:0.0}" +
                $" {one.WithinOneSigma,9:0.00} {one.WithinTwoSigmas,7:0.00}");
        }
    }

    private static Option<int> Number(string name, int value, string description) =>
        new(name) { DefaultValueFactory = _ => value, Description = description, HelpName = "N" };

    private static Option<float> Share(string name, float value, string description) =>
        new(name) { DefaultValueFactory = _ => value, Description = description, HelpName = "SHARE" };

    private static Option<string?> Text(string name, string description) =>
        new(name) { Description = description, HelpName = "NAME" };
}
