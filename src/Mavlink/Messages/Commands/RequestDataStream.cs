namespace DroneSeal.Mavlink.Messages;

/// <summary>Asks for a group of messages; SET_MESSAGE_INTERVAL has replaced it.</summary>
[MavlinkMessage(66, "REQUEST_DATA_STREAM")]
public partial record struct RequestDataStream
{
    /// <summary>System that is meant; 0 is every one.</summary>
    public byte TargetSystem;

    /// <summary>Component that is meant; 0 is every one.</summary>
    public byte TargetComponent;

    /// <summary>MAV_DATA_STREAM.</summary>
    public byte ReqStreamId;

    /// <summary>Hz.</summary>
    public ushort ReqMessageRate;

    /// <summary>1 starts, 0 stops.</summary>
    public byte StartStop;
}
