namespace DroneSeal.Mavlink.Messages;

/// <summary>Private bytes.</summary>
[MavlinkMessage(385, "TUNNEL")]
public partial record struct Tunnel
{
    /// <summary>System that is meant; 0 is every one.</summary>
    public byte TargetSystem;

    /// <summary>Component that is meant; 0 is every one.</summary>
    public byte TargetComponent;

    /// <summary>Above 32,767: private.</summary>
    public ushort PayloadType;

    /// <summary>Bytes used.</summary>
    public byte PayloadLength;

    /// <summary>Bytes.</summary>
    public Bytes128 Payload;
}
