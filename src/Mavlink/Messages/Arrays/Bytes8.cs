namespace DroneSeal.Mavlink.Messages;

/// <summary>8 bytes.</summary>
[MavlinkArray<byte>(8)]
public partial struct Bytes8;
