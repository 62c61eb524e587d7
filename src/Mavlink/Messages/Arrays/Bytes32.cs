namespace DroneSeal.Mavlink.Messages;

/// <summary>32 bytes.</summary>
[MavlinkArray<byte>(32)]
public partial struct Bytes32;
