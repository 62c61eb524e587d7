using DroneSeal.Mavlink;

namespace DroneSeal.GroundStation.Logs;

/// <summary>Takes a frame of a log.</summary>
/// <param name="frame">Valid until the handler returns.</param>
/// <param name="at">When it was written down, microseconds since 1970.</param>
internal delegate void LogFrameHandler(in MavlinkFrame frame, long at);
