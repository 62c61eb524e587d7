namespace DroneSeal.Mavlink.Messages;

/// <summary>90 bytes.</summary>
[MavlinkArray<byte>(90)]
public partial struct Bytes90;
