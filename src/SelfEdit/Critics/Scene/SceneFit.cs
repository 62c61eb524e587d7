namespace DroneSeal.SelfEdit;

/// <summary>Fits how much the critics in flight count, from findings that were held against the truth. Deterministic. Not
/// thread-safe.</summary>
/// <remarks>Needs truth: it is for making calibrations, on development layouts. The self-edit loop never sees any.</remarks>
public sealed class SceneFit
{
    // Weaker findings have no past, and no chance.
    private const float LeastLogOdds = -3;
    private const double PriorFirmness = 20;

    private static readonly int _ruleCount = Enum.GetValues<SceneRule>().Length;

    private readonly FitExamples _examples = new();

    /// <summary>Findings taken in.</summary>
    public int Count => _examples.Targets.Count;

    /// <summary>Takes in one finding.</summary>
    /// <param name="example">What it was judged by.</param>
    /// <param name="isRight">Whether it truly is one, and well placed.</param>
    public void Add(SceneExample example, bool isRight)
    {
        ArgumentNullException.ThrowIfNull(example);
        if (example.PictureLogOdds < LeastLogOdds)
        {
            return;
        }

        _examples.Rules.Add(example.PictureLogOdds);
        _examples.Rules.AddRange(example.Rules);
        _examples.Targets.Add(isRight ? 1 : 0);
        _examples.Weights.Add(1);
    }

    /// <summary>The constants.</summary>
    /// <exception cref="InvalidOperationException">Nothing was taken in.</exception>
    public SceneCalibration Run()
    {
        if (Count == 0)
        {
            throw new InvalidOperationException("The critics raised nothing: there is nothing to fit on.");
        }

        var solution = LogisticFit.Fit(_examples, [1, .. SceneCalibration.Prior.Weights], PriorFirmness);
        var weights = solution[1..^1].Select(weight => (float)weight).ToArray();
        var neutral = Means();
        return new SceneCalibration
        {
            Slope = (float)solution[0],
            Intercept = (float)(solution[^1] + weights.Zip(neutral, (weight, mean) => weight * mean).Sum()),
            Weights = weights,
            Neutral = neutral,
        };
    }

    private float[] Means()
    {
        var means = new double[_ruleCount];
        for (var i = 0; i < Count; i++)
        {
            for (var rule = 0; rule < _ruleCount; rule++)
            {
                means[rule] += _examples.Rules[(i * (_ruleCount + 1)) + 1 + rule] / Count;
            }
        }

        return [.. means.Select(mean => (float)mean)];
    }
}
