using System.CommandLine;
using DroneSeal.Host.Critics;

namespace DroneSeal.Host.Commands;

/// <summary>Options that name frames of rendered courses.</summary>
/// <param name="seeds">Layouts where none are named.</param>
internal sealed class CriticCourseOptions(string seeds)
{
    internal Option<string?> Course { get; } = new("--course")
    {
        Description = "Courses, with commas between them.",
        HelpName = "NAME[,NAME]",
    };

    internal Option<string> Seeds { get; } = new("--seeds")
    {
        Description = "Layouts of each, first and last.",
        HelpName = "A..B",
        DefaultValueFactory = _ => seeds,
    };

    internal Option<int> Frames { get; } = new("--frames")
    {
        Description = "Frames a layout, spread over the way.",
        HelpName = "N",
        DefaultValueFactory = _ => 60,
    };

    internal Option<string?> ClassName { get; } = new("--class")
    {
        Description = "The obstacle; the course's first novel kind without it.",
        HelpName = "NAME",
    };

    /// <summary>What the command line names.</summary>
    internal CriticCourseRequest Request(ParseResult parsed)
    {
        if (parsed.GetValue(Frames) < 1)
        {
            throw new HostException(ExitCode.Usage, "--frames must be 1 or more.");
        }

        return new CriticCourseRequest(
            [.. parsed.GetValue(Course)!.Split(',').Select(CourseCommand.Read)], Numbers(parsed.GetValue(Seeds)!),
            parsed.GetValue(Frames), parsed.GetValue(ClassName), Bar: null, Pictures: null);
    }

    // Whole numbers from A to B, written A..B or A.
    private static IReadOnlyList<ulong> Numbers(string text)
    {
        var ends = text.Split("..");
        if (ends.Length <= 2 && ulong.TryParse(ends[0], out var first) && ulong.TryParse(ends[^1], out var last)
            && last >= first && last - first < 100_000)
        {
            return [.. Enumerable.Range(0, (int)(last - first) + 1).Select(i => first + (ulong)i)];
        }

        throw new HostException(ExitCode.Usage, $"--seeds is {text}: write A..B, for example 1001..1005.");
    }
}
