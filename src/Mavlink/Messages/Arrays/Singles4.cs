namespace DroneSeal.Mavlink.Messages;

/// <summary>4 single-precision numbers.</summary>
[MavlinkArray<float>(4)]
public partial struct Singles4;
