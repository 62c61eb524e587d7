namespace DroneSeal.Mavlink.Messages;

/// <summary>A text of at most 128 bytes of UTF-8.</summary>
[MavlinkText(128)]
public partial struct Text128;
