namespace DroneSeal.Mavlink.Messages;

/// <summary>Hands over a signing key. Only over a safe link; never forwarded, never logged.</summary>
[MavlinkMessage(256, "SETUP_SIGNING")]
public partial record struct SetupSigning
{
    /// <summary>System that is meant; 0 is every one.</summary>
    public byte TargetSystem;

    /// <summary>Component that is meant; 0 is every one.</summary>
    public byte TargetComponent;

    /// <summary>The key.</summary>
    public Bytes32 SecretKey;

    /// <summary>10 microseconds since 2015.</summary>
    public ulong InitialTimestamp;
}
