namespace DroneSeal.Mavlink.Messages;

/// <summary>4 16-bit numbers.</summary>
[MavlinkArray<short>(4)]
public partial struct Int16s4;
