using System.Globalization;

namespace DroneSeal.Host.Agent;

/// <summary>Builds the command that starts a process within its limits. Each wrapper replaces itself by what
/// it starts, so the process id stays.</summary>
internal static class ChildCommand
{
    private static readonly string[] _folders = ["/usr/bin", "/bin"];

    /// <summary>The command, and which limits it sets, in words.</summary>
    /// <param name="own">Program and arguments.</param>
    /// <param name="settings">The limits.</param>
    /// <param name="capsByGroup">Whether a control group caps the memory, so that nothing else must.</param>
    internal static (IReadOnlyList<string> Command, string Limits) Wrap(
        IReadOnlyList<string> own, ProcessSettings settings, bool capsByGroup)
    {
        List<string> command = [];
        List<string> limits = [];
        if (settings.Nice != 0)
        {
            Add("nice", ["-n", Text(settings.Nice)], $"niceness {settings.Nice}", command, limits);
        }

        if (settings.Processors.Count > 0)
        {
            var list = string.Join(',', settings.Processors.Select(number => Text(number)));
            Add("taskset", ["-c", list], $"processors {list}", command, limits);
        }

        if (settings.MemoryBytes is { } bytes)
        {
            if (capsByGroup)
            {
                limits.Add($"memory {bytes >> 20} MiB by control group");
            }
            else
            {
                Add("prlimit", [$"--data={Text(bytes)}", "--"],
                    $"memory {bytes >> 20} MiB by prlimit (private writable memory)", command, limits);
            }
        }

        return ([.. command, .. own], limits.Count == 0 ? "none" : string.Join("; ", limits));
    }

    private static void Add(
        string program, string[] arguments, string words, List<string> command, List<string> limits)
    {
        if (_folders.Select(folder => Path.Combine(folder, program)).FirstOrDefault(File.Exists) is { } path)
        {
            command.Add(path);
            command.AddRange(arguments);
            limits.Add(words);
        }
        else
        {
            limits.Add($"not {words}: {program} is missing");
        }
    }

    private static string Text(long value) => value.ToString(CultureInfo.InvariantCulture);
}
