namespace DroneSeal.Mavlink;

/// <summary>How badly one direction of a <see cref="LoopbackLink"/> behaves. The default is a perfect
/// wire.</summary>
public sealed record LoopbackOptions
{
    /// <summary>Chance that a datagram is lost, 0..1.</summary>
    public double Loss { get; init; }

    /// <summary>Chance that a datagram arrives twice, 0..1.</summary>
    public double Duplicates { get; init; }

    /// <summary>Chance that a datagram is held back by up to <see cref="HoldBack"/> and is overtaken,
    /// 0..1.</summary>
    public double Reordering { get; init; }

    /// <summary>From sending to arrival.</summary>
    public TimeSpan Delay { get; init; }

    /// <summary>Most extra delay of a datagram that is held back.</summary>
    public TimeSpan HoldBack { get; init; } = TimeSpan.FromMilliseconds(50);

    /// <summary>Most datagrams under way at once; more are dropped, as in a full buffer.</summary>
    public int Capacity { get; init; } = 4096;

    /// <summary>Everything wrong with these settings, one line each; empty when they can be used.</summary>
    public IEnumerable<string> Problems()
    {
        if (!(Loss is >= 0 and <= 1))
        {
            yield return $"Loss is {Loss}; it must be 0..1.";
        }

        if (!(Duplicates is >= 0 and <= 1))
        {
            yield return $"Duplicates is {Duplicates}; it must be 0..1.";
        }

        if (!(Reordering is >= 0 and <= 1))
        {
            yield return $"Reordering is {Reordering}; it must be 0..1.";
        }

        if (Delay < TimeSpan.Zero || HoldBack < TimeSpan.Zero)
        {
            yield return $"Delay is {Delay} and HoldBack {HoldBack}; neither may be negative.";
        }

        if (Capacity < 1)
        {
            yield return $"Capacity is {Capacity}; it must be at least 1.";
        }
    }
}
