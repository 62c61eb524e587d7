namespace DroneSeal.SelfEdit;

/// <summary>What the gate decided, and why.</summary>
internal enum GateDecision
{
    /// <summary>Too few mini-tasks are held back to judge.</summary>
    Waiting,

    /// <summary>The gain is real and no anchor is harmed.</summary>
    Keep,

    /// <summary>It is not, or one is.</summary>
    Revert,
}
