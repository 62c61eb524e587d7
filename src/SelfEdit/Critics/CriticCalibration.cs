namespace DroneSeal.SelfEdit;

/// <summary>How much each rule counts, and what a strength means as a probability. Immutable.</summary>
/// <remarks>Without a fit, <see cref="Prior"/> serves any card: strengths that are sensible for upright,
/// coloured things.</remarks>
public sealed record CriticCalibration
{
    private static readonly float[] _prior =
    [
        1.3f, 0.9f, 0.45f, 1, 2, 2.3f, 7.5f, 0.45f, 0.13f, 0.5f, 2,
        2.3f, 1.1f, 1.8f, 3.4f, 2.8f, 1.2f, 2, 0.55f, 3, 0.23f, 0.21f,
    ];

    /// <summary>The constants before any fit.</summary>
    public static CriticCalibration Prior { get; } = new();

    /// <summary>Log-odds a unit of each rule, by <see cref="CardRule"/>; none negative.</summary>
    public IReadOnlyList<float> Weights { get; init; } = _prior;

    /// <summary>Each rule's mean over the boxes of the fit, by <see cref="CardRule"/>: where it speaks
    /// neither way.</summary>
    public IReadOnlyList<float> Neutral { get; init; } = new float[_prior.Length];

    /// <summary>Added to the weighted sum.</summary>
    public float Bias { get; init; } = -2.2f;

    /// <summary>Log-odds of being right at IoU 0.5, a unit of strength.</summary>
    public float Slope { get; init; } = 1;

    /// <summary>Log-odds at strength zero.</summary>
    public float Intercept { get; init; }

    /// <summary>From this probability on, findings were right nine times in ten, on places not fitted
    /// on.</summary>
    public float OperatingProbability { get; init; } = 0.5f;

    /// <summary>How much the critics in flight count beside the rules.</summary>
    public SceneCalibration Scene { get; init; } = SceneCalibration.Prior;

    /// <summary>The weighted sum of one box's rules.</summary>
    /// <param name="rules">By <see cref="CardRule"/>.</param>
    public float Strength(ReadOnlySpan<float> rules)
    {
        var sum = (double)Bias;
        for (var i = 0; i < Weights.Count; i++)
        {
            sum += Weights[i] * rules[i];
        }

        return (float)sum;
    }

    /// <summary>Log-odds of a strength.</summary>
    public float LogOdds(float strength) => (Slope * strength) + Intercept;

    /// <summary>Log-odds that a range of rules adds, compared with an ordinary box.</summary>
    /// <param name="rules">By <see cref="CardRule"/>.</param>
    /// <param name="from">First rule.</param>
    /// <param name="to">Last rule.</param>
    public float Contribution(ReadOnlySpan<float> rules, CardRule from, CardRule to)
    {
        var sum = 0.0;
        for (var i = (int)from; i <= (int)to; i++)
        {
            sum += Weights[i] * (rules[i] - Neutral[i]);
        }

        return (float)(Slope * sum);
    }
}
