namespace DroneSeal.Mavlink.Messages;

/// <summary>Sets a parameter. The answer is PARAM_VALUE, and may get lost.</summary>
[MavlinkMessage(23, "PARAM_SET")]
public partial record struct ParamSet
{
    /// <summary>System that is meant; 0 is every one.</summary>
    public byte TargetSystem;

    /// <summary>Component that is meant; 0 is every one.</summary>
    public byte TargetComponent;

    /// <summary>Name.</summary>
    public Text16 ParamId;

    /// <summary>Value.</summary>
    public float ParamValue;

    /// <summary>Type.</summary>
    public MavParamType ParamType;
}
