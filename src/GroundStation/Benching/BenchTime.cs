namespace DroneSeal.GroundStation.Benching;

/// <summary>Time that passes by resting, as fast as the machine can.</summary>
internal sealed class BenchTime : IGroundTime
{
    // As GroundTime rests.
    private static readonly TimeSpan _rest = TimeSpan.FromMilliseconds(5);
    private static readonly DateTimeOffset _start = DateTimeOffset.UnixEpoch.AddYears(56);

    /// <inheritdoc/>
    public TimeSpan Now { get; private set; } = TimeSpan.FromSeconds(1);

    /// <inheritdoc/>
    public DateTimeOffset Utc => _start + Now;

    /// <summary>Called at every step.</summary>
    internal Action<TimeSpan>? Stepped { get; set; }

    /// <inheritdoc/>
    public void Rest()
    {
        Now += _rest;
        Stepped?.Invoke(Now);
    }
}
