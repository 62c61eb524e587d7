namespace DroneSeal.Mavlink.Messages;

/// <summary>10 unsigned 16-bit numbers.</summary>
[MavlinkArray<ushort>(10)]
public partial struct UInt16s10;
