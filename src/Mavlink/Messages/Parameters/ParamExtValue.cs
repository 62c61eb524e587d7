namespace DroneSeal.Mavlink.Messages;

/// <summary>One extended parameter.</summary>
[MavlinkMessage(322, "PARAM_EXT_VALUE")]
public partial record struct ParamExtValue
{
    /// <summary>Name.</summary>
    public Text16 ParamId;

    /// <summary>Value.</summary>
    public Text128 ParamValue;

    /// <summary>Type.</summary>
    public MavParamExtType ParamType;

    /// <summary>How many there are.</summary>
    public ushort ParamCount;

    /// <summary>Index; -1 in a request: by name.</summary>
    public ushort ParamIndex;
}
