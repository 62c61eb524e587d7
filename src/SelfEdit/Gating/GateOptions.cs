namespace DroneSeal.SelfEdit;

/// <summary>When an edit is believed.</summary>
public sealed record GateOptions
{
    /// <summary>Mini-tasks held back before anything may be kept; at least 16.</summary>
    public int LeastHeldBack { get; init; } = 16;

    /// <summary>Most mini-tasks held back; then a seeded reservoir.</summary>
    public int MostHeldBack { get; init; } = 128;

    /// <summary>One picture in so many is held back.</summary>
    public int HoldBackEvery { get; init; } = 4;

    /// <summary>The same, until <see cref="LeastHeldBack"/> is reached.</summary>
    public int HoldBackEveryAtFirst { get; init; } = 3;

    /// <summary>Resamplings of the held-back mini-tasks for the noise band.</summary>
    public int Resamplings { get; init; } = 200;

    /// <summary>Half width of the noise band in standard errors of the paired gain.</summary>
    public float BandWidth { get; init; } = 1.0f;

    /// <summary>Highest novel score that an anchor may gain on a place without a finding, before it counts as a false alarm.</summary>
    public float AlarmScore { get; init; } = 0.35f;

    /// <summary>Share of anchor pictures on which a new false alarm may appear.</summary>
    public float AlarmAllowance { get; init; } = 0.02f;

    /// <summary>Everything wrong with these settings, one line each.</summary>
    public IEnumerable<string> Problems()
    {
        if (LeastHeldBack < 16 || MostHeldBack < LeastHeldBack)
        {
            yield return $"LeastHeldBack is {LeastHeldBack} and MostHeldBack {MostHeldBack}; they must be at least 16, in this order.";
        }

        if (HoldBackEvery < 2 || HoldBackEveryAtFirst < 2)
        {
            yield return $"HoldBackEvery is {HoldBackEvery} and {HoldBackEveryAtFirst} at first; both must be at least 2.";
        }

        if (Resamplings is < 20 or > 10_000)
        {
            yield return $"Resamplings is {Resamplings}; it must be 20..10000.";
        }

        if (!(BandWidth is >= 0 and < 10))
        {
            yield return $"BandWidth is {BandWidth}; it must be 0..10.";
        }

        if (!(AlarmScore is > 0 and < 1) || !(AlarmAllowance is >= 0 and <= 1))
        {
            yield return $"AlarmScore is {AlarmScore} and AlarmAllowance {AlarmAllowance}; both must be 0..1.";
        }
    }
}
