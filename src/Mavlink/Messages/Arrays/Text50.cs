namespace DroneSeal.Mavlink.Messages;

/// <summary>A text of at most 50 bytes of UTF-8.</summary>
[MavlinkText(50)]
public partial struct Text50;
