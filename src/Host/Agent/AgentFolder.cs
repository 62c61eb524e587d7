using DroneSeal.Host.Learning;

namespace DroneSeal.Host.Agent;

/// <summary>The folder in memory where the agent's processes meet.</summary>
/// <param name="path">It is made by <see cref="Create"/>.</param>
internal sealed class AgentFolder(string path)
{
    /// <summary>Obstacle batches, from vision to flight.</summary>
    internal string Ring => Path.Combine(path, "obstacles.ring");

    /// <summary>The vehicle's state, from flight to vision.</summary>
    internal string Board => Path.Combine(path, "vehicle.board");

    /// <summary>Cached features, from vision to the learner.</summary>
    internal string Features => IsolatedLearner.RingPath(path);

    /// <summary>Finished sets, from the learner to vision.</summary>
    internal string Mailbox => IsolatedLearner.MailboxPath(path);

    /// <summary>The settings as they were checked: children read these, whatever happens to the
    /// file.</summary>
    internal string Settings => Path.Combine(path, "agent.yaml");

    /// <summary>How far the flight is, from a flight process that was killed to the one that follows
    /// it.</summary>
    internal string Memory => Path.Combine(path, "flight.trail");

    /// <summary>What the self-test found.</summary>
    internal string SelfTest => Path.Combine(path, "self-test.json");

    /// <summary>How everything does, once a second.</summary>
    internal string Health => Path.Combine(path, "health.json");

    /// <summary>There while an order to fly stands.</summary>
    internal string Go => Path.Combine(path, "go");

    internal string FullPath => path;

    /// <summary>What a process says of itself, once a second.</summary>
    internal string StatusOf(string process) => Path.Combine(path, $"{process}.json");

    /// <summary>A process's sign of life.</summary>
    internal string PulseOf(string process) => Path.Combine(path, $"{process}.pulse");

    /// <summary>Makes the folder where it is missing.</summary>
    internal static AgentFolder Create(string path)
    {
        Directory.CreateDirectory(path);
        return new AgentFolder(path);
    }
}
