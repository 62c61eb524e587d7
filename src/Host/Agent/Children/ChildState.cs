namespace DroneSeal.Host.Agent;

/// <summary>How far a child is.</summary>
internal enum ChildState
{
    /// <summary>Not running; started when its pause is over.</summary>
    Pausing,

    /// <summary>Started; its loop has not turned yet.</summary>
    Starting,

    /// <summary>Its loop turns.</summary>
    Running,

    /// <summary>Halted by the agent: nothing is expected of it.</summary>
    Halted,

    /// <summary>It crashed too often and is not started again.</summary>
    GivenUp,

    /// <summary>Not wanted.</summary>
    Off,
}
