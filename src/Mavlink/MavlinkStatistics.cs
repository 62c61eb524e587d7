using DroneSeal.Mavlink.Signing;

namespace DroneSeal.Mavlink;

/// <summary>What has passed a connection since it was made.</summary>
/// <param name="FramesSent">Frames given to the link.</param>
/// <param name="BytesSent">Their bytes.</param>
/// <param name="FramesReceived">Frames given to the handler.</param>
/// <param name="BytesReceived">Bytes that came, frames or not.</param>
/// <param name="FramesLost">By the sequence numbers of all senders.</param>
/// <param name="Parser">What the parser saw.</param>
/// <param name="Signing">What signing signed, verified and refused.</param>
public readonly record struct MavlinkStatistics(
    long FramesSent,
    long BytesSent,
    long FramesReceived,
    long BytesReceived,
    long FramesLost,
    MavlinkParserCounters Parser,
    SigningCounters Signing);
