namespace DroneSeal.Mavlink.Messages;

/// <summary>A text of at most 32 bytes of UTF-8.</summary>
[MavlinkText(32)]
public partial struct Text32;
