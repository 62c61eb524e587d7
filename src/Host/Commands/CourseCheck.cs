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
        var command = new Command("check", "Reports every fault with file and line, and seeds without a way through.")
        {
            names, seeds,
        };
        command.SetAction(parsed =>
        {
            if (parsed.GetValue(seeds) < 1)
            {
                throw new HostException(ExitCode.Usage, "--seeds must be 1 or more.");
            }
            var wanted = parsed.GetValue(names) is { Length: > 0 } named ? named : [.. CourseFiles.All()];
            var faults = wanted.Sum(name => Check(name, parsed.GetValue(seeds)));
            return faults == 0 ? ExitCode.Done : ExitCode.BadInput;
        });
        return command;
    }

    private static int Check(string name, int seeds)
    {
        if (CourseFiles.Find(name) is not { } path)
        {
            Console.Error.WriteLine($"droneseal: there is no course {name}: droneseal course list shows them.");
            return 1;
        }
        var reading = CourseReader.ReadFile(path);
        foreach (var fault in reading.Faults)
        {
            Console.Error.WriteLine(fault);
        }
        if (reading.Course is not { } course)
        {
            return reading.Faults.Count;
        }
        var closed = Enumerable.Range(0, seeds)
            .Where(seed => CoursePlacing.Place(course, (ulong)seed) is null).ToArray();
        if (closed.Length > 0)
        {
            Console.Error.WriteLine(
                $"{path}:1: no way through with seed {string.Join(", ", closed)}; lower the density");
            return closed.Length;
        }
        Console.WriteLine($"{course.Name}: good, {seeds} seeds can be passed");
        return 0;
    }
}
