namespace DroneSeal.Mavlink.Messages;

/// <summary>4 unsigned 32-bit numbers.</summary>
[MavlinkArray<uint>(4)]
public partial struct UInt32s4;
