namespace DroneSeal.Mavlink.Messages;

/// <summary>Asks for all extended parameters.</summary>
[MavlinkMessage(321, "PARAM_EXT_REQUEST_LIST")]
public partial record struct ParamExtRequestList
{
    /// <summary>System that is meant; 0 is every one.</summary>
    public byte TargetSystem;

    /// <summary>Component that is meant; 0 is every one.</summary>
    public byte TargetComponent;
}
