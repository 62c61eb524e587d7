using System.Globalization;

namespace DroneSeal.Host.Agent;

/// <summary>One control group (cgroup v2) with a memory cap.</summary>
/// <param name="path">Its folder.</param>
internal sealed class MemoryGroup(string path)
{
    internal string FullPath => path;

    /// <summary>How often the kernel ended something in it for want of memory; null where that is not
    /// told.</summary>
    internal long? Killed => Read("memory.events") is { } text
        ? text.Split('\n').Select(line => line.Split(' ')).Where(parts => parts is ["oom_kill", _])
            .Select(parts => long.Parse(parts[1], CultureInfo.InvariantCulture)).FirstOrDefault()
        : null;

    /// <summary>Puts a process into it; one that has ended already is let be.</summary>
    internal void Take(int processId)
    {
        try
        {
            File.WriteAllText(
                Path.Combine(path, "cgroup.procs"), processId.ToString(CultureInfo.InvariantCulture));
        }
        catch (IOException)
        {
            // ESRCH: it has ended; its end is seen elsewhere.
        }
    }

    private string? Read(string name)
    {
        var file = Path.Combine(path, name);
        return File.Exists(file) ? File.ReadAllText(file) : null;
    }
}
