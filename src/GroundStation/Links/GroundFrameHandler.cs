using DroneSeal.Mavlink;

namespace DroneSeal.GroundStation.Links;

/// <summary>Takes a frame of one of several links; it is valid until the handler returns.</summary>
internal delegate void GroundFrameHandler(in MavlinkFrame frame, GroundLink link, TimeSpan now);
