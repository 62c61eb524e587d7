using DroneSeal.Flight.Loop;

namespace DroneSeal.Host.Flying;

/// <summary>
/// Writes the trace and the words of a flight on a thread of its own: a full disk, a slow terminal or a pipe
/// that nobody reads must not hold the control loop up.
/// </summary>
internal sealed class FlightRecorder : IDisposable
{
    private const int MostLines = 4096;
    private const int MostWords = 1024;

    private static readonly TimeSpan _period = TimeSpan.FromMilliseconds(20);

    private readonly SpscRing<TraceLine> _lines = new(MostLines);
    private readonly SpscRing<FlightEvent> _words = new(MostWords);
    private readonly TraceWriter _trace;
    private readonly TimeSpan _tracePeriod;
    private readonly TimeSpan _start;
    private readonly Thread _thread;
    private TimeSpan _tracedAt;
    private volatile bool _isOver;

    /// <summary>Begins. Before the calling thread is raised, whose scheduling the new one would
    /// inherit.</summary>
    internal FlightRecorder(string tracePath, TimeSpan tracePeriod, TimeSpan start)
    {
        _trace = new TraceWriter(tracePath, TimeSpan.Zero);
        _tracePeriod = tracePeriod;
        _start = start;
        _thread = new Thread(Run) { IsBackground = true, Name = "flight recorder" };
        _thread.Start();
    }

    /// <summary>Notes a moment, at most one in a while; the loop's thread.</summary>
    internal void Note(in FlightSnapshot moment)
    {
        if (moment.State is { } state && moment.At - _tracedAt >= _tracePeriod)
        {
            _tracedAt = moment.At;
            _lines.TryAdd(new TraceLine(
                moment.At,
                state.PositionNed,
                state.VelocityNed,
                moment.TargetNed,
                (int)Math.Min(moment.VisionAge.TotalMilliseconds, 1e6),
                moment.Phase == FlightPhase.Flying));
        }
    }

    /// <summary>Says something; the loop's thread.</summary>
    internal void Tell(FlightEvent entry) => _words.TryAdd(entry);

    /// <summary>Writes what is left. Waits for a moment, not for ever: the terminal may be stuck.</summary>
    public void Dispose()
    {
        _isOver = true;
        if (_thread.Join(TimeSpan.FromSeconds(2)))
        {
            _trace.Dispose();
        }
    }

    private void Run()
    {
        bool wasOver;
        do
        {
            wasOver = _isOver;
            while (_lines.TryTake(out var line))
            {
                _trace.Write(line);
            }

            while (_words.TryTake(out var entry))
            {
                Write(entry);
            }

            Thread.Sleep(wasOver ? TimeSpan.Zero : _period);
        }
        while (!wasOver);
    }

    private void Write(FlightEvent entry)
    {
        if (entry.Subject is "link" && entry.State is "Up")
        {
            return;
        }

        try
        {
            Console.Error.WriteLine($"{(entry.At - _start).TotalSeconds,8:0.00} {entry}");
        }
        catch (IOException)
        {
            // The terminal was closed; the flight goes on without words.
        }
    }
}
