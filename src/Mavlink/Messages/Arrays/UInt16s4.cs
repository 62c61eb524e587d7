namespace DroneSeal.Mavlink.Messages;

/// <summary>4 unsigned 16-bit numbers.</summary>
[MavlinkArray<ushort>(4)]
public partial struct UInt16s4;
