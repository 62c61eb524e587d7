namespace DroneSeal.Mavlink.Messages;

/// <summary>8 signed bytes.</summary>
[MavlinkArray<sbyte>(8)]
public partial struct SBytes8;
