using DroneSeal.Vision;

namespace DroneSeal.SelfEdit;

/// <summary>Vision's side of the hand-over: looks at the mailbox between frames, loads and checks a named
/// set.</summary>
/// <remarks>
/// Never throws into the frame path: what is wrong with a notice is counted and told in words, and the set in
/// use stays. Swapping the reference is the caller's. Not thread-safe; the frame path owns it.
/// </remarks>
public sealed class AdapterHandover
{
    private readonly AdapterMailbox _mailbox;
    private readonly AdapterStore _store;
    private long _known;
    private bool _isBroken;

    /// <summary>A hand-over that has taken nothing yet.</summary>
    /// <param name="mailbox">Where the learner names sets; stays the caller's.</param>
    /// <param name="store">Where they lie; may be open for reading only; stays the caller's.</param>
    public AdapterHandover(AdapterMailbox mailbox, AdapterStore store)
    {
        ArgumentNullException.ThrowIfNull(mailbox);
        ArgumentNullException.ThrowIfNull(store);
        _mailbox = mailbox;
        _store = store;
    }

    /// <summary>The generation of the set taken last; zero before the first.</summary>
    public long Generation { get; private set; }

    /// <summary>How many notices took edits back, up to the newest that was looked at, taken or refused.</summary>
    public long GoneBack { get; private set; }

    /// <summary>Looks at a notice that brought no set: it was refused, or could not be read yet.</summary>
    public int Refused { get; private set; }

    /// <summary>Why the last one was refused, in one sentence; null where none was.</summary>
    public string? LastFault { get; private set; }

    /// <summary>Takes the newest set, if there is one that was not taken or refused before.</summary>
    /// <param name="set">The set, loaded and checked against its hash and the store's frozen core.</param>
    /// <returns>False where there is nothing new, it was refused, or the disk failed: then the next call asks
    /// again.</returns>
    public bool TryTake(out AdapterSet? set)
    {
        set = null;
        var known = _known;
        try
        {
            if (_isBroken || !_mailbox.TryRead(_known, out var notice))
            {
                return false;
            }

            (_known, GoneBack) = (notice.Generation, notice.GoneBack);
            // Another store may lie in its place by now, of other weights.
            _store.Reload();
            set = _store.Load(notice.Sha256);
            Generation = notice.Generation;
            return true;
        }
        catch (Exception fault) when (fault is StoreException or ProcessException)
        {
            Refused++;
            LastFault = fault.Message;
            _isBroken = fault is ProcessException; // Not worth an exception at every frame.
            if (fault.InnerException is IOException or UnauthorizedAccessException)
            {
                _known = known;
            }

            return false;
        }
    }
}
