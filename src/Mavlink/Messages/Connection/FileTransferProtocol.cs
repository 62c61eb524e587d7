namespace DroneSeal.Mavlink.Messages;

/// <summary>One packet of MAVLink FTP.</summary>
[MavlinkMessage(110, "FILE_TRANSFER_PROTOCOL")]
public partial record struct FileTransferProtocol
{
    /// <summary>0: every one.</summary>
    public byte TargetNetwork;

    /// <summary>System that is meant; 0 is every one.</summary>
    public byte TargetSystem;

    /// <summary>Component that is meant; 0 is every one.</summary>
    public byte TargetComponent;

    /// <summary>Bytes.</summary>
    public Bytes251 Payload;
}
