namespace DroneSeal.Mavlink.Messages;

/// <summary>What became of setting an extended parameter. PARAM_ACK of the definitions.</summary>
public enum ParamAck : byte
{
    /// <summary>PARAM_ACK_ACCEPTED.</summary>
    Accepted = 0,

    /// <summary>PARAM_ACK_VALUE_UNSUPPORTED.</summary>
    ValueUnsupported = 1,

    /// <summary>PARAM_ACK_FAILED.</summary>
    Failed = 2,

    /// <summary>PARAM_ACK_IN_PROGRESS.</summary>
    InProgress = 3,
}
