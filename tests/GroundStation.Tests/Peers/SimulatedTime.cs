namespace DroneSeal.GroundStation.Tests.Peers;

/// <summary>A clock that moves only when the program rests, and takes its peers along.</summary>
internal sealed class SimulatedTime : IGroundTime
{
    private static readonly TimeSpan _step = TimeSpan.FromMilliseconds(10);
    private static readonly DateTimeOffset _start = new(2026, 5, 1, 12, 0, 0, TimeSpan.Zero);

    public TimeSpan Now { get; private set; } = TimeSpan.FromSeconds(1);

    public DateTimeOffset Utc => _start + Now;

    /// <summary>Called at every step with the new time.</summary>
    public Action<TimeSpan>? Stepped { get; set; }

    public void Rest()
    {
        Now += _step;
        Stepped?.Invoke(Now);
    }

    public void Advance(TimeSpan by)
    {
        for (var end = Now + by; Now < end;)
        {
            Rest();
        }
    }
}
