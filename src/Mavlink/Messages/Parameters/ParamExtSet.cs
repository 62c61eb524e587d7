namespace DroneSeal.Mavlink.Messages;

/// <summary>Sets an extended parameter.</summary>
[MavlinkMessage(323, "PARAM_EXT_SET")]
public partial record struct ParamExtSet
{
    /// <summary>System that is meant; 0 is every one.</summary>
    public byte TargetSystem;

    /// <summary>Component that is meant; 0 is every one.</summary>
    public byte TargetComponent;

    /// <summary>Name.</summary>
    public Text16 ParamId;

    /// <summary>Value.</summary>
    public Text128 ParamValue;

    /// <summary>Type.</summary>
    public MavParamExtType ParamType;
}
