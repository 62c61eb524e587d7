namespace DroneSeal.Mavlink.Messages;

/// <summary>18 bytes.</summary>
[MavlinkArray<byte>(18)]
public partial struct Bytes18;
