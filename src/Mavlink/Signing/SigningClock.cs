namespace DroneSeal.Mavlink.Signing;

/// <summary>The time stamps of one process: never one twice, over restarts too. One thread.</summary>
/// <remarks>
/// Two times are kept. The <em>reference</em> says what is old: wall clock, or what a peer with the right key
/// showed, whichever is later. The <em>sent</em> stamp only has to rise; it is reserved on disk ahead of use,
/// so that after a kill it goes on behind the reservation. Keeping them apart, frequent restarts do not push
/// the reference ahead of the peers.
/// </remarks>
public sealed class SigningClock
{
    /// <summary>How far ahead stamps are reserved.</summary>
    public static readonly TimeSpan Reserve = TimeSpan.FromSeconds(20);

    private static readonly ulong _reserve = SigningTime.Of(Reserve);

    private readonly ISigningClockStore _store;
    private ulong _reference;
    private TimeSpan _referenceAt;
    private ulong _sent;
    private ulong _renewAt;

    /// <summary>Goes on where the last process ended.</summary>
    /// <param name="store">Where the state is kept.</param>
    /// <param name="wallClock">The time of day now, right or not.</param>
    /// <param name="now">Monotonic.</param>
    public SigningClock(ISigningClockStore store, DateTimeOffset wallClock, TimeSpan now)
    {
        ArgumentNullException.ThrowIfNull(store);
        _store = store;
        var state = store.Load();
        _reference = Math.Max(SigningTime.Of(wallClock), state.ReachedAt);
        _referenceAt = now;
        _sent = state.ReservedTo;
    }

    /// <summary>How often the state could not be saved. Signing goes on: flying comes first.</summary>
    public long FailedSaves { get; private set; }

    /// <summary>What time it is by the best that is known.</summary>
    public ulong ReferenceAt(TimeSpan now) =>
        Math.Min(_reference + SigningTime.Of(now - _referenceAt), SigningTime.Last);

    /// <summary>The next stamp to send: newer than all before.</summary>
    public ulong Next(TimeSpan now)
    {
        _sent = Math.Min(Math.Max(_sent + 1, ReferenceAt(now)), SigningTime.Last);
        if (_sent >= _renewAt)
        {
            // Half of the reserve is left then, which is time enough for the disk.
            _renewAt = _sent + (_reserve / 2);
            FailedSaves += _store.TrySave(new SigningClockState(_sent + _reserve, ReferenceAt(now))) ? 0 : 1;
        }
        return _sent;
    }

    /// <summary>Learns the time from a frame whose signature was right.</summary>
    public void Observe(ulong stamp, TimeSpan now)
    {
        if (stamp > ReferenceAt(now))
        {
            _reference = stamp;
            _referenceAt = now;
        }
    }
}
