namespace DroneSeal.Mavlink;

/// <summary>
/// Sees every frame that passes a connection, but those that carry a signing key. For logs.
/// </summary>
/// <param name="frame">The whole frame with its signature, valid until the tap returns.</param>
/// <param name="isOutgoing">Whether it was sent.</param>
/// <param name="now">Monotonic.</param>
public delegate void MavlinkFrameTap(ReadOnlySpan<byte> frame, bool isOutgoing, TimeSpan now);
