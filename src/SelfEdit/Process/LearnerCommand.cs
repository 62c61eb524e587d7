using System.Globalization;

namespace DroneSeal.SelfEdit;

/// <summary>Builds the command line that starts a learner within its limits.</summary>
internal static class LearnerCommand
{
    private static readonly string[] _folders = ["/usr/bin", "/bin"];

    /// <summary>The command, and which limits it sets, in words.</summary>
    internal static (IReadOnlyList<string> Command, string Limits) For(LearnerOptions options)
    {
        List<string> command = [];
        List<string> limits = [];
        AddNiceness(options, command, limits);
        AddCap(options, command, limits);
        command.Add(options.Executable);
        command.AddRange(options.Arguments);
        return (command, string.Join("; ", limits));
    }

    private static void AddNiceness(LearnerOptions options, List<string> command, List<string> limits)
    {
        if (options.Niceness == 0)
        {
            limits.Add("not niced");
        }
        else if (Find("nice") is { } nice)
        {
            command.AddRange([nice, "-n", Text(options.Niceness)]);
            limits.Add($"niceness {options.Niceness}");
        }
        else
        {
            limits.Add("not niced: nice is missing");
        }
    }

    private static void AddCap(LearnerOptions options, List<string> command, List<string> limits)
    {
        if (options.MaxMemoryBytes is not { } bytes)
        {
            limits.Add("no memory cap");
        }
        else if (Find("prlimit") is { } prlimit)
        {
            command.AddRange([prlimit, $"--data={Text(bytes)}", "--"]);
            limits.Add($"memory cap {bytes >> 20} MiB by prlimit (private writable memory)");
        }
        else
        {
            limits.Add("no memory cap: prlimit (util-linux) is missing");
        }
    }

    private static string? Find(string program) =>
        _folders.Select(folder => Path.Combine(folder, program)).FirstOrDefault(File.Exists);

    private static string Text(long value) => value.ToString(CultureInfo.InvariantCulture);
}
