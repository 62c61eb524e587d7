namespace DroneSeal.Mavlink.Messages;

/// <summary>One edit and what became of it. Sent when it is judged, and when asked for.</summary>
[MavlinkMessage(876193, "EDIT_OUTCOME")]
public partial record struct EditOutcome
{
    /// <summary>Since the sender's boot, milliseconds.</summary>
    public uint TimeBootMs;

    /// <summary>Row in the ledger.</summary>
    public ulong EditId;

    /// <summary>What became of it.</summary>
    public EditVerdict Verdict;

    /// <summary>Paired gain that the gate measured; not a number: not measured.</summary>
    public float Gain;

    /// <summary>Half width of the noise band that the gain had to exceed.</summary>
    public float NoiseBand;

    /// <summary>What the edit took, milliseconds.</summary>
    public uint DurationMs;

    /// <summary>The class that it was about.</summary>
    public Text32 ClassName;

    /// <summary>The adapter zone that it changed.</summary>
    public Text32 Zone;

    /// <summary>Why, for people.</summary>
    public Text100 Reason;
}
