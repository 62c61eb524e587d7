namespace DroneSeal.GroundStation.Logs;

/// <summary>The time in a log: starts at zero and runs so many times faster than the real one.</summary>
internal sealed class ReplayTime(IGroundTime real, double speed) : IGroundTime
{
    private readonly TimeSpan _began = real.Now;

    /// <inheritdoc/>
    public TimeSpan Now => (real.Now - _began) * speed;

    /// <inheritdoc/>
    public DateTimeOffset Utc => StartedAt + Now;

    /// <summary>The log's first instant.</summary>
    internal DateTimeOffset StartedAt { get; set; }

    /// <inheritdoc/>
    public void Rest() => real.Rest();
}
