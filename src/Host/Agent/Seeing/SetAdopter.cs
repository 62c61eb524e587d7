using DroneSeal.SelfEdit;
using DroneSeal.Vision;

namespace DroneSeal.Host.Agent;

/// <summary>Makes the learner's sets ready on a thread of its own, so that the frame path only swaps a
/// reference; keeps each on trial until it has run well for a while.</summary>
/// <remarks>The frame path calls <see cref="TakeReady"/> and <see cref="NoteFrames"/>; nothing
/// waits.</remarks>
internal sealed class SetAdopter : IDisposable
{
    /// <summary>Frames after which a set has done well.</summary>
    internal const int GoodFrames = 100;

    private static readonly TimeSpan _look = TimeSpan.FromMilliseconds(100);

    private readonly Detector _detector;
    private readonly AgentFolder _folder;
    private readonly string _storeFolder;
    private readonly Action<string> _tell;
    private readonly CancellationTokenSource _end = new();
    private readonly Thread _thread;
    private ReadySet? _ready;
    private volatile string? _onTrial;
    private long _swappedAtFrame;
    private long _frames;
    private Named? _named;
    private long _goneBack;
    private string _said = "";

    /// <summary>Looks for sets at once.</summary>
    /// <param name="detector">Makes sets ready; swapping is the frame path's.</param>
    /// <param name="folder">With the mailbox, which the learner need not have made yet.</param>
    /// <param name="storeFolder">Where sets lie.</param>
    /// <param name="tell">Gets a sentence when something happens; called from the adopter's thread.</param>
    internal SetAdopter(Detector detector, AgentFolder folder, string storeFolder, Action<string> tell)
    {
        (_detector, _folder, _storeFolder, _tell) = (detector, folder, storeFolder, tell);
        _thread = new Thread(Run) { IsBackground = true, Name = "adapters" };
        _thread.Start();
    }

    // What the mailbox named last, until it is ready or refused for good.
    private sealed record Named(AdapterSet Set, long GoneBack)
    {
        internal bool HasBegun { get; set; }
    }

    /// <summary>The set that is ready and was not taken yet, or null; the caller's from here on.</summary>
    internal ReadySet? TakeReady(long frame)
    {
        var ready = Interlocked.Exchange(ref _ready, null);
        if (ready is not null)
        {
            Volatile.Write(ref _swappedAtFrame, frame);
        }

        return ready;
    }

    /// <summary>The set that has not run well for long enough yet; null where none is.</summary>
    internal string? OnTrial => _onTrial;

    /// <summary>So many frames were looked at.</summary>
    internal void NoteFrames(long frames) => Volatile.Write(ref _frames, frames);

    /// <summary>Puts the set that vision starts with on trial too.</summary>
    internal void WatchFirst(string? sha256) => _onTrial = sha256;

    public void Dispose()
    {
        _end.Cancel();
        _thread.Join();
        _end.Dispose();
        _ready?.Head.Dispose();
    }

    private void Run()
    {
        AdapterHandover? handover = null;
        AdapterMailbox? mailbox = null;
        while (!_end.Token.WaitHandle.WaitOne(_look))
        {
            Try(Confirm);
            Try(() =>
            {
                if (handover is null && File.Exists(_folder.Mailbox)
                    && File.Exists(AdapterStore.ManifestPathIn(_storeFolder)))
                {
                    mailbox = AdapterMailbox.Open(_folder.Mailbox);
                    handover = new AdapterHandover(mailbox, AdapterStore.OpenReadOnly(_storeFolder));
                    // What was taken back before is not in the set that vision starts with.
                    _goneBack = mailbox.TryRead(0, out var notice) ? notice.GoneBack : 0;
                }

                if (handover is not null)
                {
                    Look(handover);
                }
            });
        }

        mailbox?.Dispose();
    }

    // What fails is tried again at the next look: a full disk may have room by then.
    private void Try(Action work)
    {
        try
        {
            work();
        }
#pragma warning disable CA1031 // The top of a loop: a set that cannot be had leaves the one in use.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            Say($"adapters: {fault.Message}");
        }
    }

    // What fails at every look is told once.
    private void Say(string words)
    {
        if (words != _said)
        {
            _said = words;
            _tell(words);
        }
    }

    private void Look(AdapterHandover handover)
    {
        var refused = handover.Refused;
        if (handover.TryTake(out var set))
        {
            _named = new Named(set!, handover.GoneBack);
        }
        else if (handover.Refused > refused)
        {
            _named = InsteadOf(handover.LastFault!, handover.GoneBack);
        }

        while (_named is { } named)
        {
            (_named, _said) = (MakeReady(named), "");
        }
    }

    // Where edits were taken back the set in use is one of theirs, and must not stay: the base model flies.
    private Named? InsteadOf(string fault, long goneBack)
    {
        var isBack = goneBack != _goneBack;
        Say($"adapters: {fault} {(isBack ? "Edits were taken back: the base model flies." : "The set in use stays.")}");
        return isBack ? new Named(AdapterSet.Empty(_detector.Weights.Sha256), goneBack) : null;
    }

    // What is to be made ready instead; null where it is ready, or nothing is.
    private Named? MakeReady(Named named)
    {
        var set = named.Set;
        // A set on trial that is named once more, because it is released now, has begun already. The base model is
        // on no trial.
        if (!named.HasBegun && set.Sha256 != _onTrial && !set.IsEmpty
            && !SetTrialBook.Open(_storeFolder).TryBegin(set.Sha256))
        {
            return InsteadOf($"{set.Sha256[..12]} is set aside.", named.GoneBack);
        }

        named.HasBegun = true;
        try
        {
            var isReleased = IsReleased(set);
            var head = _detector.Prepare(set);
            Volatile.Write(ref _swappedAtFrame, long.MaxValue);
            if (_onTrial is { } before && before != set.Sha256)
            {
                // It took nothing down, and was only followed too early.
                Try(() => SetTrialBook.Open(_storeFolder).Withdraw(before));
            }

            (_onTrial, _goneBack) = (set.IsEmpty ? null : set.Sha256, named.GoneBack);
            Interlocked.Exchange(ref _ready, new ReadySet(head, isReleased, named.GoneBack))?.Head.Dispose();
            return null;
        }
        catch (VisionException fault) when (!set.IsEmpty)
        {
            SetTrialBook.Open(_storeFolder).NoteFailed(set.Sha256, fault.Message);
            return InsteadOf($"{set.Sha256[..12]} cannot be made ready: {fault.Message}", named.GoneBack);
        }
    }

    // Sets are released on the ground, or by an operator; learning alone never does it.
    private bool IsReleased(AdapterSet set)
    {
        using var store = AdapterStore.OpenReadOnly(_storeFolder);
        return set.IsEmpty || set.Sha256 == store.Manifest.Released;
    }

    private void Confirm()
    {
        if (_onTrial is { } sha256
            && Volatile.Read(ref _frames) - GoodFrames >= Volatile.Read(ref _swappedAtFrame))
        {
            SetTrialBook.Open(_storeFolder).NoteGood(sha256);
            _onTrial = null;
            _tell($"adapters: {sha256[..12]} has run well for {GoodFrames} frames");
        }
    }
}
