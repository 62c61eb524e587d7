namespace DroneSeal.Mavlink.Messages;

/// <summary>Asks for one parameter, by name or by index.</summary>
[MavlinkMessage(20, "PARAM_REQUEST_READ")]
public partial record struct ParamRequestRead
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
