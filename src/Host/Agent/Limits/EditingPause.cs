namespace DroneSeal.Host.Agent;

/// <summary>Whether editing must stand back: for heat, for want of power, for want of disk. Flying never
/// does.</summary>
/// <remarks>Heat with hysteresis; a power event holds for <see cref="PowerPause"/> after the last one.
/// Clock-agnostic;
/// one thread.</remarks>
/// <param name="limits">The settings.</param>
internal sealed class EditingPause(LimitSettings limits)
{
    /// <summary>Quiet time after the last over-current event.</summary>
    internal static readonly TimeSpan PowerPause = TimeSpan.FromSeconds(60);

    private bool _isHot;
    private long? _powerEvents;
    private TimeSpan? _powerAt;

    /// <summary>Why editing pauses; empty where it does not.</summary>
    internal string Reason { get; private set; } = "";

    /// <summary>Judges what was read.</summary>
    /// <param name="now">Monotonic.</param>
    /// <param name="heat">The hottest zone; null where none can be read.</param>
    /// <param name="powerEvents">Over-current events since boot; null where they are not counted.</param>
    /// <param name="freeBytes">Of the disk.</param>
    internal void Judge(TimeSpan now, (float Celsius, string Zone)? heat, long? powerEvents, long freeBytes)
    {
        _isHot = heat is { } hottest
            && hottest.Celsius >= (_isHot ? limits.ResumeCelsius : limits.PauseCelsius);
        if (powerEvents > _powerEvents)
        {
            _powerAt = now;
        }

        _powerEvents = powerEvents ?? _powerEvents;
        Reason =
            _isHot ? $"{heat!.Value.Zone} is at {heat.Value.Celsius:0.0} C"
                + $" (goes on below {limits.ResumeCelsius:0} C)"
            : now - _powerAt < PowerPause ? "the board throttles for want of power"
            : freeBytes < limits.LeastFreeBytes
                ? $"{freeBytes >> 20} MiB of disk are free ({limits.LeastFreeBytes >> 20} wanted)"
            : "";
    }
}
