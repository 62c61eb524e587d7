namespace DroneSeal.SelfEdit;

/// <summary>The patch step: how far, how fast, on how much.</summary>
public sealed record PatchOptions
{
    /// <summary>Step size of convolutions copied from the frozen towers.</summary>
    public float TowerRate { get; init; } = 1.5e-3f;

    /// <summary>Step size of the logit, the objectness weight and the box correction.</summary>
    public float HeadRate { get; init; } = 5e-3f;

    /// <summary>Decoupled weight decay of the same; the towers have none.</summary>
    public float HeadDecay { get; init; } = 1e-2f;

    /// <summary>Longest gradient, after which it is scaled back.</summary>
    public float ClipNorm { get; init; } = 1.0f;

    /// <summary>Farthest that one edit may move the adapters from the accepted ones, Euclidean.</summary>
    public float TrustRadius { get; init; } = 4.0f;

    /// <summary>Share of the old running mean that a step keeps.</summary>
    public float MeanDecay { get; init; } = 0.99f;

    /// <summary>Score below which the model disbelieves a label so strongly that the label is dropped.</summary>
    public float DisbeliefScore { get; init; } = 0.08f;

    /// <summary>Steps before its disbelief means anything.</summary>
    public int DisbeliefAfterSteps { get; init; } = 160;

    /// <summary>Everything wrong with these settings, one line each.</summary>
    public IEnumerable<string> Problems()
    {
        foreach (var (name, value) in ((string, float)[])[
            (nameof(TowerRate), TowerRate), (nameof(HeadRate), HeadRate), (nameof(ClipNorm), ClipNorm), (nameof(TrustRadius), TrustRadius)])
        {
            if (!(value is > 0 and < 1000))
            {
                yield return $"{name} is {value}; it must be positive and finite.";
            }
        }

        foreach (var (name, value) in ((string, float)[])[
            (nameof(HeadDecay), HeadDecay), (nameof(MeanDecay), MeanDecay), (nameof(DisbeliefScore), DisbeliefScore)])
        {
            if (!(value is >= 0 and < 1))
            {
                yield return $"{name} is {value}; it must be 0..1.";
            }
        }
    }
}
