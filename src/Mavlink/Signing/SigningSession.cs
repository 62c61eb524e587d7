using System.Runtime.InteropServices;

namespace DroneSeal.Mavlink.Signing;

/// <summary>
/// What all links of a process share: the key, the clock, and the last time stamp of each stream. One thread.
/// </summary>
/// <remarks>Shared, so that a frame heard on one link cannot be replayed on another.</remarks>
public sealed class SigningSession
{
    private readonly Dictionary<(MavlinkAddress Sender, byte LinkId), ulong> _streams = [];

    /// <summary>Begins with no stream known.</summary>
    public SigningSession(SigningKey key, SigningClock clock)
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(clock);
        Key = key;
        Clock = clock;
    }

    /// <summary>Where time stamps come from.</summary>
    public SigningClock Clock { get; }

    internal SigningKey Key { get; }

    /// <summary>Signs and verifies for one link.</summary>
    /// <param name="policy">What the link asks of received frames.</param>
    /// <param name="linkId">Our number of the link, which goes into every signature.</param>
    public FrameSigning ForLink(SigningPolicy policy, byte linkId) => new(this, policy, linkId);

    /// <summary>
    /// Whether a rightly signed frame's stamp is new in its stream and not too old; if so it is remembered.
    /// </summary>
    internal SigningRefusal Judge(in MavlinkFrame frame, TimeSpan now)
    {
        var stamp = frame.SignatureTimestamp;
        ref var last = ref CollectionsMarshal.GetValueRefOrAddDefault(
            _streams, (frame.Sender, frame.SignatureLinkId), out var isKnown);
        if (isKnown && stamp <= last)
        {
            return SigningRefusal.Replayed;
        }
        if (stamp + (60 * SigningTime.PerSecond) < Clock.ReferenceAt(now))
        {
            return SigningRefusal.TooOld;
        }
        last = stamp;
        Clock.Observe(stamp, now);
        return SigningRefusal.None;
    }
}
