namespace DroneSeal.Mavlink.Messages;

/// <summary>A text of at most 16 bytes of UTF-8.</summary>
[MavlinkText(16)]
public partial struct Text16;
