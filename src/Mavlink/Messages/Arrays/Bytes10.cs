namespace DroneSeal.Mavlink.Messages;

/// <summary>10 bytes.</summary>
[MavlinkArray<byte>(10)]
public partial struct Bytes10;
