namespace DroneSeal.Mavlink.Messages;

/// <summary>251 bytes.</summary>
[MavlinkArray<byte>(251)]
public partial struct Bytes251;
