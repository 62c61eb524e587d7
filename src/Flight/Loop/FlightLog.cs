namespace DroneSeal.Flight.Loop;

/// <summary>Every change of state with its time and reason, in order. One thread.</summary>
public sealed class FlightLog
{
    /// <summary>Most events kept: a state that flutters must not eat the memory. Beyond, the first and the
    /// newest are.</summary>
    public const int Capacity = 4096;

    private const int FirstKept = 1024;

    private readonly List<FlightEvent> _events = [];
    private readonly Dictionary<string, string> _latest = [];

    /// <summary>The events, oldest first.</summary>
    public IReadOnlyList<FlightEvent> Events => _events;

    /// <summary>How many were not kept.</summary>
    public long Dropped { get; private set; }

    /// <summary>Called with every new event; for a log on the screen.</summary>
    public Action<FlightEvent>? Listener { get; set; }

    /// <summary>Writes a change down; the same state of the same subject twice in a row is one
    /// event.</summary>
    public void Change(TimeSpan now, string subject, string state, string reason)
    {
        if (_latest.TryGetValue(subject, out var latest) && latest == state)
        {
            return;
        }

        _latest[subject] = state;
        Note(now, subject, state, reason);
    }

    /// <summary>Writes something down that happened and is no state.</summary>
    public void Note(TimeSpan now, string subject, string what, string reason)
    {
        var entry = new FlightEvent(now, subject, what, reason);
        if (_events.Count == Capacity)
        {
            _events.RemoveAt(FirstKept);
            Dropped++;
        }

        _events.Add(entry);
        Listener?.Invoke(entry);
    }
}
