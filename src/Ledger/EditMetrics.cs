namespace DroneSeal.Ledger;

/// <summary>What the gate measured, by the name of each figure.</summary>
public sealed record EditMetrics
{
    /// <summary>The adapters in use.</summary>
    public IReadOnlyDictionary<string, double> Active { get; init; } = new Dictionary<string, double>();

    /// <summary>The candidate.</summary>
    public IReadOnlyDictionary<string, double> Candidate { get; init; } = new Dictionary<string, double>();

    /// <summary>The null arm: the same compute on replay only.</summary>
    public IReadOnlyDictionary<string, double> NullArm { get; init; } = new Dictionary<string, double>();

    /// <summary>Paired gain of the candidate over the null arm.</summary>
    public double Gain { get; init; }

    /// <summary>Paired gain of the candidate over the adapters in use: what the verdict rests on, what its
    /// reason names and what <see cref="NoiseBand"/> belongs to.</summary>
    public double GainOverActive => Candidate.TryGetValue("gain_over_active", out var gain) ? gain : Gain;

    /// <summary>Half width of the band in which a gain is noise.</summary>
    public double NoiseBand { get; init; }

    /// <summary>Mini-tasks held back that the verdict rests on.</summary>
    public int HeldBack { get; init; }
}
