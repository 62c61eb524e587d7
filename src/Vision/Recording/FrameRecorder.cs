using System.Collections.Concurrent;
using System.Diagnostics;

namespace DroneSeal.Vision.Recording;

/// <summary>Records a flight's frames on a thread of its own. The frame path copies into a free place of a
/// queue and goes on; where none is free the frame is left out and counted.</summary>
/// <remarks><see cref="Offer"/> and <see cref="OfferAndWait"/> are one thread's; it allocates nothing once
/// warm and waits for nobody. A disk that is full or fails stops the recording and nothing else.</remarks>
public sealed class FrameRecorder : IDisposable
{
    private const int Slots = 8;
    private const int MostEvents = 256;
    private static readonly TimeSpan _pause = TimeSpan.FromMilliseconds(5);

    private readonly RecordingSlot[] _slots =
        [.. Enumerable.Range(0, Slots).Select(_ => new RecordingSlot())];
    private readonly ConcurrentQueue<RecordedEvent> _events = new();
    private readonly RecordComposer _composer;
    private readonly ManualResetEventSlim _end = new();
    private readonly Thread _thread;
    private long _added;
    private long _taken;
    private long _dropped;
    private volatile string? _fault;

    /// <summary>Begins a recording; its folder is made.</summary>
    /// <param name="options">Where and how.</param>
    /// <param name="flight">What is recorded.</param>
    /// <exception cref="ArgumentException">The options cannot be used; all problems are in the
    /// message.</exception>
    public FrameRecorder(RecordingOptions options, RecordedFlight flight)
        : this(options, flight, new RecordingDisk())
    {
    }

    internal FrameRecorder(RecordingOptions options, RecordedFlight flight, IRecordingDisk disk)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(flight);
        if (options.Problems().ToList() is { Count: > 0 } problems)
        {
            throw new ArgumentException(string.Join(" ", problems), nameof(options));
        }

        Folder = Path.GetFullPath(options.Flight);
        _composer = new RecordComposer(options with { Flight = Folder }, flight, disk);
        _thread = new Thread(Run) { IsBackground = true, Name = "recorder" };
        _thread.Start();
    }

    /// <summary>The flight's folder.</summary>
    public string Folder { get; }

    /// <summary>Frames on disk.</summary>
    public long Recorded => _composer.Frames;

    /// <summary>Frames left out: because the disk was too slow, or recording paused.</summary>
    public long Dropped => Volatile.Read(ref _dropped) + _composer.Lost;

    /// <summary>Bytes on disk, of this recording.</summary>
    public long Written => _composer.Written;

    /// <summary>Why nothing is recorded; empty while it is. Any thread.</summary>
    public string Problem => _fault ?? _composer.Problem;

    /// <summary>Looked at once a second by the recorder's thread; what it says is recorded when it
    /// changes.</summary>
    public Func<(string Subject, string Words)?>? Decisions { get; init; }

    /// <summary>Hands a frame over; never waits.</summary>
    /// <returns>False where it is left out.</returns>
    public bool Offer(in FrameFacts facts)
    {
        var added = _added;
        if (added - Volatile.Read(ref _taken) >= Slots)
        {
            Interlocked.Increment(ref _dropped);
            return false;
        }

        _slots[added % Slots].Fill(facts);
        Volatile.Write(ref _added, added + 1);
        return true;
    }

    /// <summary>The same where no clock runs meanwhile: waits until there is room.</summary>
    public void OfferAndWait(in FrameFacts facts)
    {
        while (_added - Volatile.Read(ref _taken) >= Slots)
        {
            Thread.Sleep(1);
        }

        Offer(facts);
    }

    /// <summary>Records that something happened. Any thread.</summary>
    public void Note(TimeSpan at, string subject, string words)
    {
        if (_events.Count < MostEvents)
        {
            _events.Enqueue(new RecordedEvent(at, subject, words));
        }
    }

    /// <summary>Writes what waits, and ends.</summary>
    public void Dispose()
    {
        _end.Set();
        _thread.Join();
        _composer.Dispose();
        _end.Dispose();
    }

    private static TimeSpan Now() => Stopwatch.GetElapsedTime(0);

    private void Run()
    {
        bool isOver;
        do
        {
            isOver = _end.Wait(_pause);
            try
            {
                Drain();
            }
#pragma warning disable CA1031 // The top of a thread: whatever recording runs into, the flight goes on.
            catch (Exception fault)
#pragma warning restore CA1031
            {
                _fault = fault.Message;
                Volatile.Write(ref _taken, Volatile.Read(ref _added));
            }
        }
        while (!isOver);
    }

    private void Drain()
    {
        var now = Now();
        _composer.Look(now, Decisions);
        while (_taken < Volatile.Read(ref _added))
        {
            _composer.Write(_slots[_taken % Slots], now);
            Volatile.Write(ref _taken, _taken + 1);
        }

        while (_events.TryDequeue(out var happened))
        {
            _composer.Write(happened, now);
        }
    }
}
