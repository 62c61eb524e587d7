using System.CommandLine;
using DroneSeal.Sim;

namespace DroneSeal.Host.Commands;

/// <summary><c>course check</c>: every fault of course files, and whether every seed can be passed.</summary>
internal static class CourseCheck
{
    internal static Command Create()
    {
        var names = new Argument<string[]>("COURSE")
        {
            Description = "Names or files; all courses without any.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var seeds = new Option<int>("--seeds")
        {
            Description = "How many seeds to lay out.",
            HelpName = "N",
            DefaultValueFactory = _ => 20,
        };
        var json = CommonOptions.Json();
        var command = new Command("check", "Reports every fault with file and line, and seeds without a way through.")
        {
            names, seeds.Within(1), json,
        };
        command.SetAction(parsed =>
        {
            var wanted = parsed.GetValue(names) is { Length: > 0 } named ? named : [.. CourseFiles.All()];
            var checks = wanted.Select(name => new
            {
                Course = name,
                Faults = Check(name, parsed.GetValue(seeds)),
            }).ToList();
            JsonOutput.Write(parsed.GetValue(json), checks);
            return checks.All(check => check.Faults.Count == 0) ? ExitCode.Done : ExitCode.BadInput;
        });
        return command;
    }

    private static IReadOnlyList<string> Check(string name, int seeds)
    {
        var faults = Faults(name, seeds);
        foreach (var fault in faults)
        {
            Console.Error.WriteLine(fault);
        }

        if (faults.Count == 0)
        {
            Console.WriteLine($"{Path.GetFileNameWithoutExtension(name)}: good, {seeds} seeds can be passed");
        }

        return faults;
    }

    private static IReadOnlyList<string> Faults(string name, int seeds)
    {
        if (CourseFiles.Find(name) is not { } path)
        {
            return [$"droneseal: there is no course {name}: droneseal course list shows them."];
        }

        var reading = CourseReader.ReadFile(path);
        if (reading.Course is not { } course)
        {
            return reading.Faults;
        }

        var closed = Enumerable.Range(0, seeds)
            .Where(seed => CoursePlacing.Place(course, (ulong)seed) is null).ToArray();
        return closed.Length == 0
            ? [] : [$"{path}:1: no way through with seed {string.Join(", ", closed)}; lower the density"];
    }
}
