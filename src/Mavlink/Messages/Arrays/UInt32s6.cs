namespace DroneSeal.Mavlink.Messages;

/// <summary>6 unsigned 32-bit numbers.</summary>
[MavlinkArray<uint>(6)]
public partial struct UInt32s6;
