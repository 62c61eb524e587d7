namespace DroneSeal.Mavlink.Messages;

/// <summary>Asks for all parameters.</summary>
[MavlinkMessage(21, "PARAM_REQUEST_LIST")]
public partial record struct ParamRequestList
{
    /// <summary>System that is meant; 0 is every one.</summary>
    public byte TargetSystem;

    /// <summary>Component that is meant; 0 is every one.</summary>
    public byte TargetComponent;
}
