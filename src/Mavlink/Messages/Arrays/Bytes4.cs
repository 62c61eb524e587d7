namespace DroneSeal.Mavlink.Messages;

/// <summary>4 bytes.</summary>
[MavlinkArray<byte>(4)]
public partial struct Bytes4;
