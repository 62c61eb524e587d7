namespace DroneSeal.Mavlink;

/// <summary>
/// Takes a received frame. Keep it in a field and pass the same one each time: making it allocates.
/// </summary>
/// <param name="frame">Valid until the handler returns.</param>
/// <param name="now">The time of the poll, monotonic.</param>
public delegate void MavlinkFrameHandler(in MavlinkFrame frame, TimeSpan now);
