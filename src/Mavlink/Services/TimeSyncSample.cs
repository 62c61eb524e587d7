namespace DroneSeal.Mavlink;

/// <summary>What one answer said.</summary>
/// <param name="Offset">The other side's clock minus ours, if both ways took equally long.</param>
/// <param name="RoundTrip">From the request to the answer.</param>
internal readonly record struct TimeSyncSample(TimeSpan Offset, TimeSpan RoundTrip);
