namespace DroneSeal.SelfEdit;

/// <summary>When an edit is believed.</summary>
public sealed record GateOptions
{
    /// <summary>Mini-tasks held back before anything may be kept; at least 16.</summary>
    public int LeastHeldBack { get; init; } = 16;

    /// <summary>Of those held back, misnamed objects before an edit of the base classes is made or kept; at least 8.</summary>
    public int LeastMisnamed { get; init; } = 8;

    /// <summary>Most mini-tasks held back; then a seeded reservoir.</summary>
    public int MostHeldBack { get; init; } = 128;

    /// <summary>One place in so many is held back; where places are not known, one picture.</summary>
    public int HoldBackEvery { get; init; } = 4;

    /// <summary>The same, until <see cref="LeastHeldBack"/> is reached.</summary>
    public int HoldBackEveryAtFirst { get; init; } = 2;

    /// <summary>Resamplings of the held-back mini-tasks for the noise band.</summary>
    public int Resamplings { get; init; } = 200;

    /// <summary>Half width of the noise band in standard errors of the paired gain.</summary>
    public float BandWidth { get; init; } = 1.0f;

    /// <summary>Standard errors by which the null arm must be better before the new mini-tasks are held to harm.</summary>
    public float NullBandWidth { get; init; } = 2.5f;

    /// <summary>Loss that the null arm must spare as well: a difference of nothing can be as steady as one likes.</summary>
    public float LeastHarm { get; init; } = 0.002f;

    /// <summary>Edits that a candidate may stay in shadow, neither better nor worse than noise, before it is thrown away.</summary>
    public int MostTrials { get; init; } = 32;

    /// <summary>Steps below which a branch is young: then an edit that is not worse than noise is kept.</summary>
    public int YoungSteps { get; init; } = 150;

    /// <summary>From this score on a novel answer on an anchor is a false alarm.</summary>
    public float AlarmScore { get; init; } = 0.5f;

    /// <summary>Share of anchor pictures that may have one without the adapters in use having as many.</summary>
    public float AlarmAllowance { get; init; } = 0.05f;

    /// <summary>The same while a branch is young; from then on alarms may only become fewer.</summary>
    public float YoungAlarmAllowance { get; init; } = 0.2f;

    /// <summary>Everything wrong with these settings, one line each.</summary>
    public IEnumerable<string> Problems()
    {
        if (LeastHeldBack < 16 || MostHeldBack < LeastHeldBack)
        {
            yield return $"LeastHeldBack is {LeastHeldBack} and MostHeldBack {MostHeldBack}; they must be at least 16, in this order.";
        }

        if (LeastMisnamed < 8)
        {
            yield return $"LeastMisnamed is {LeastMisnamed}; it must be at least 8.";
        }

        if (HoldBackEvery < 2 || HoldBackEveryAtFirst < 2)
        {
            yield return $"HoldBackEvery is {HoldBackEvery} and {HoldBackEveryAtFirst} at first; both must be at least 2.";
        }

        if (Resamplings is < 20 or > 10_000)
        {
            yield return $"Resamplings is {Resamplings}; it must be 20..10000.";
        }

        if (!(BandWidth is >= 0 and < 10) || !(NullBandWidth is >= 0 and < 10))
        {
            yield return $"BandWidth is {BandWidth} and NullBandWidth {NullBandWidth}; both must be 0..10.";
        }

        if (!(LeastHarm is >= 0 and < 1))
        {
            yield return $"LeastHarm is {LeastHarm}; it must be 0..1.";
        }

        if (!(AlarmScore is > 0 and < 1) || !(AlarmAllowance is >= 0 and <= 1) || !(YoungAlarmAllowance is >= 0 and <= 1))
        {
            yield return $"AlarmScore is {AlarmScore}, AlarmAllowance {AlarmAllowance} and {YoungAlarmAllowance}; all must be 0..1.";
        }
    }
}
