namespace DroneSeal.Mavlink.Messages;

/// <summary>Asks for one extended parameter, by name or by index.</summary>
[MavlinkMessage(320, "PARAM_EXT_REQUEST_READ")]
public partial record struct ParamExtRequestRead
{
    /// <summary>System that is meant; 0 is every one.</summary>
    public byte TargetSystem;

    /// <summary>Component that is meant; 0 is every one.</summary>
    public byte TargetComponent;

    /// <summary>Name.</summary>
    public Text16 ParamId;

    /// <summary>Index; -1 in a request: by name.</summary>
    public short ParamIndex;
}
