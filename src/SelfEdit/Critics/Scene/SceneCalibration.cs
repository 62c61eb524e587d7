namespace DroneSeal.SelfEdit;

/// <summary>How much each critic in flight counts beside those that look at one picture. Immutable.</summary>
/// <remarks>Log-odds = slope * (those of the picture's critics) + intercept + sum of weight * rule.</remarks>
public sealed record SceneCalibration
{
    private static readonly float[] _prior = [1, 0.8f, 0.5f, 0.4f, 2, 1, 0.3f, 1, 1.5f, 1.5f];

    /// <summary>The constants before any fit.</summary>
    public static SceneCalibration Prior { get; } = new();

    /// <summary>Factor on the log-odds of the picture's own critics.</summary>
    public float Slope { get; init; } = 1;

    /// <summary>Added to the sum.</summary>
    public float Intercept { get; init; }

    /// <summary>Log-odds a unit of each rule, by <see cref="SceneRule"/>; none negative.</summary>
    public IReadOnlyList<float> Weights { get; init; } = _prior;

    /// <summary>Each rule's mean over the findings of the fit, by <see cref="SceneRule"/>.</summary>
    public IReadOnlyList<float> Neutral { get; init; } = new float[_prior.Length];

    /// <summary>A finding judged anew by these constants; its evidence stays as it was.</summary>
    public SceneExample Judge(SceneExample example)
    {
        ArgumentNullException.ThrowIfNull(example);
        var sum = (Slope * example.PictureLogOdds) + Intercept;
        for (var i = 0; i < Weights.Count; i++)
        {
            sum += Weights[i] * (example.Rules[i] - Neutral[i]);
        }

        return example with { Judged = example.Judged with { Probability = ObjectnessCritic.Sigmoid(sum) } };
    }

    /// <summary>Log-odds that a range of rules adds, compared with an ordinary finding.</summary>
    /// <param name="rules">By <see cref="SceneRule"/>.</param>
    /// <param name="from">First rule.</param>
    /// <param name="to">Last rule.</param>
    public float Contribution(ReadOnlySpan<float> rules, SceneRule from, SceneRule to)
    {
        var sum = 0.0;
        for (var i = (int)from; i <= (int)to; i++)
        {
            sum += Weights[i] * (rules[i] - Neutral[i]);
        }

        return (float)sum;
    }
}
