using System.Globalization;

namespace DroneSeal.Host.Agent;

/// <summary>The control groups of the agent's processes, below the service's own. Needs cgroup v2 and a
/// service with <c>Delegate=memory</c>; elsewhere there are none, and <see cref="Description"/> says
/// why.</summary>
/// <remarks>A group that hands controllers to its children may hold no process itself, so the agent first
/// moves into a group of its own.</remarks>
internal sealed class MemoryGroups
{
    private readonly string? _base;

    private MemoryGroups(string? folder, string description) => (_base, Description) = (folder, description);

    /// <summary>What there is, in words.</summary>
    internal string Description { get; }

    internal bool AreThere => _base is not null;

    /// <summary>Looks for the service's own group and readies it.</summary>
    /// <param name="root">Where cgroup v2 is mounted, usually <c>/sys/fs/cgroup</c>.</param>
    /// <param name="membership">Text of <c>/proc/self/cgroup</c>.</param>
    /// <param name="processId">The agent.</param>
    internal static MemoryGroups Prepare(string root, string membership, int processId)
    {
        var own = membership.Split('\n').FirstOrDefault(line =>
            line.StartsWith("0::", StringComparison.Ordinal));
        if (own is null || !File.Exists(Path.Combine(root, "cgroup.controllers")))
        {
            return new MemoryGroups(null, "no control groups: cgroup v2 is not mounted here");
        }

        var folder = Path.Combine(root, own[3..].Trim().TrimStart('/'));
        try
        {
            var controllers = File.ReadAllText(Path.Combine(folder, "cgroup.controllers")).Split(' ', '\n');
            if (!controllers.Contains("memory"))
            {
                return new MemoryGroups(null,
                    "no control groups: the memory controller is not handed to this service");
            }

            Directory.CreateDirectory(Path.Combine(folder, "agent"));
            File.WriteAllText(
                Path.Combine(folder, "agent", "cgroup.procs"),
                    processId.ToString(CultureInfo.InvariantCulture));
            File.WriteAllText(Path.Combine(folder, "cgroup.subtree_control"), "+memory");
            return new MemoryGroups(folder, $"control groups below {folder}");
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return new MemoryGroups(null, $"no control groups: {fault.Message}");
        }
    }

    /// <summary>Makes a group; null where there are none, or no cap is wanted.</summary>
    internal MemoryGroup? Make(string name, long? mostBytes)
    {
        if (_base is null || mostBytes is not { } bytes)
        {
            return null;
        }

        var path = Path.Combine(_base, name);
        Directory.CreateDirectory(path);
        File.WriteAllText(Path.Combine(path, "memory.max"), bytes.ToString(CultureInfo.InvariantCulture));
        return new MemoryGroup(path);
    }
}
