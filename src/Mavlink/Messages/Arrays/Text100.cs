namespace DroneSeal.Mavlink.Messages;

/// <summary>A text of at most 100 bytes of UTF-8.</summary>
[MavlinkText(100)]
public partial struct Text100;
