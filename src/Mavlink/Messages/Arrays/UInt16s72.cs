namespace DroneSeal.Mavlink.Messages;

/// <summary>72 unsigned 16-bit numbers.</summary>
[MavlinkArray<ushort>(72)]
public partial struct UInt16s72;
