namespace DroneSeal.Host.CourseFlights;

/// <summary>How all flights stand at the moment, for the terminal. Flights write from their threads, the view
/// reads from its own.</summary>
internal sealed class FlyBoard
{
    private const int MostLines = 8;

    private readonly Lock _lock = new();
    private readonly Dictionary<(FlyArm Arm, ulong Seed), FlyGlance> _running = [];
    private readonly List<FlightRecord> _done = [];
    private readonly Queue<string> _lines = new();

    /// <summary>Called with every line of news, in order.</summary>
    internal Action<string>? Listener { get; init; }

    /// <summary>Shows a flight's progress.</summary>
    internal void Show(FlyArm arm, ulong seed, FlyGlance glance)
    {
        lock (_lock)
        {
            _running[(arm, seed)] = glance;
        }
    }

    /// <summary>Takes a finished flight in.</summary>
    internal void Finish(FlyArm arm, FlightRecord record)
    {
        var outcome = record.Success
            ? FormattableString.Invariant(
                $"goal in {record.SecondsToGoal:0.0} s, clearance {record.MinClearanceMeters:0.00} m")
            : record.Failure;
        var kept = record.Edits.Count(edit => edit.Verdict == "kept");
        var edits = record.Edits.Count > 0 ? $", {record.Edits.Count} edits, {kept} kept" : "";
        lock (_lock)
        {
            _running.Remove((arm, record.Seed));
            _done.Add(record);
        }

        Say($"{record.Arm,-6} seed {record.Seed}: {outcome}{edits}");
    }

    /// <summary>Adds a line of news.</summary>
    internal void Say(string line)
    {
        lock (_lock)
        {
            _lines.Enqueue(line);
            if (_lines.Count > MostLines)
            {
                _lines.Dequeue();
            }

            Listener?.Invoke(line);
        }
    }

    /// <summary>A copy of everything.</summary>
    internal (IReadOnlyList<FlyGlance> Running, IReadOnlyList<FlightRecord> Done, IReadOnlyList<string> Lines) Read()
    {
        lock (_lock)
        {
            return ([.. _running.OrderBy(pair => pair.Key).Select(pair => pair.Value)], [.. _done], [.. _lines]);
        }
    }
}
