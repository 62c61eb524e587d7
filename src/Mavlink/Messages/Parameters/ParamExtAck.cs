namespace DroneSeal.Mavlink.Messages;

/// <summary>The answer to setting an extended parameter.</summary>
[MavlinkMessage(324, "PARAM_EXT_ACK")]
public partial record struct ParamExtAck
{
    /// <summary>Name.</summary>
    public Text16 ParamId;

    /// <summary>Value.</summary>
    public Text128 ParamValue;

    /// <summary>Type.</summary>
    public MavParamExtType ParamType;

    /// <summary>What became of it.</summary>
    public ParamAck ParamResult;
}
