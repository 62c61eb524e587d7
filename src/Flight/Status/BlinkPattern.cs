namespace DroneSeal.Flight.Status;

/// <summary>On and off times that repeat for ever. Immutable; any thread.</summary>
public sealed class BlinkPattern
{
    private readonly TimeSpan[] _edges; // ends of on, off, on, off, ... from the start of one round

    private BlinkPattern(TimeSpan[] edges) => _edges = edges;

    /// <summary>Never on.</summary>
    public static BlinkPattern Off { get; } = new([]);

    /// <summary>Length of one round; zero for <see cref="Off"/>.</summary>
    public TimeSpan Period => _edges is [.., var end] ? end : TimeSpan.Zero;

    /// <summary>A pattern from its times in milliseconds: on, off, on, off, ...</summary>
    /// <exception cref="ArgumentException">A time is not positive, or there is no off time for each on
    /// time.</exception>
    public static BlinkPattern Of(params ReadOnlySpan<int> milliseconds)
    {
        if (milliseconds.Length % 2 != 0)
        {
            throw new ArgumentException("Every on time needs an off time.", nameof(milliseconds));
        }

        var edges = new TimeSpan[milliseconds.Length];
        var end = TimeSpan.Zero;
        for (var i = 0; i < edges.Length; i++)
        {
            if (milliseconds[i] <= 0)
            {
                throw new ArgumentException(
                    $"Time {i} is {milliseconds[i]} ms; it must be positive.", nameof(milliseconds));
            }

            end += TimeSpan.FromMilliseconds(milliseconds[i]);
            edges[i] = end;
        }

        return new BlinkPattern(edges);
    }

    /// <summary>Whether it is on so long after its start.</summary>
    public bool IsOnAt(TimeSpan sinceStart)
    {
        if (_edges.Length == 0)
        {
            return false;
        }

        var within = TimeSpan.FromTicks(Math.Max(0, sinceStart.Ticks) % Period.Ticks);
        var index = 0;
        while (_edges[index] <= within)
        {
            index++;
        }

        return index % 2 == 0;
    }
}
