namespace DroneSeal.Mavlink.Messages;

/// <summary>128 bytes.</summary>
[MavlinkArray<byte>(128)]
public partial struct Bytes128;
