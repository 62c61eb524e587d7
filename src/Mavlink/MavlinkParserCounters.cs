namespace DroneSeal.Mavlink;

/// <summary>What a parser has seen since it was made.</summary>
/// <param name="Frames">Frames given out, verified or not.</param>
/// <param name="Unverified">Of them, messages that have no struct here.</param>
/// <param name="BadCheckSums">Things that looked like a known message and were none.</param>
/// <param name="Incompatible">Whole frames dropped for a flag that asks for something unknown.</param>
/// <param name="SkippedBytes">Bytes that were part of no frame.</param>
public readonly record struct MavlinkParserCounters(
    long Frames, long Unverified, long BadCheckSums, long Incompatible, long SkippedBytes);
