namespace DroneSeal.Mavlink.Messages;

/// <summary>A text of at most 9 bytes of UTF-8.</summary>
[MavlinkText(9)]
public partial struct Text9;
