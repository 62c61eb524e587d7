namespace DroneSeal.Mavlink.Messages;

/// <summary>One parameter: the answer to reading and to setting.</summary>
[MavlinkMessage(22, "PARAM_VALUE")]
public partial record struct ParamValue
{
    /// <summary>Name.</summary>
    public Text16 ParamId;

    /// <summary>Value.</summary>
    [MavlinkName("param_value")]
    public float Values;

    /// <summary>Type.</summary>
    public MavParamType ParamType;

    /// <summary>How many there are.</summary>
    public ushort ParamCount;

    /// <summary>Index; -1 in a request: by name.</summary>
    public ushort ParamIndex;
}
