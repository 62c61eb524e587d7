namespace DroneSeal.Mavlink.Messages;

/// <summary>A text of at most 10 bytes of UTF-8.</summary>
[MavlinkText(10)]
public partial struct Text10;
