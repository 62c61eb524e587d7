namespace DroneSeal.Mavlink.Messages;

/// <summary>Ends sending of logs.</summary>
[MavlinkMessage(122, "LOG_REQUEST_END")]
public partial record struct LogRequestEnd
{
    /// <summary>System that is meant; 0 is every one.</summary>
    public byte TargetSystem;

    /// <summary>Component that is meant; 0 is every one.</summary>
    public byte TargetComponent;
}
