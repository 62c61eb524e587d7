using System.Numerics;

namespace DroneSeal.Sim;

/// <summary>Mean wind with first-order (Ornstein-Uhlenbeck) gusts; the same for a seed.</summary>
internal sealed class Wind(WindOptions options, ulong seed)
{
    // Gusts change over seconds: drawing them at 50 Hz keeps the inner step cheap.
    private const int StepsBetweenDraws = 8;

    private readonly SeededRandom _random = new(seed);
    private Vector3 _gust;
    private int _stepsUntilDraw;

    /// <summary>Movement of the air now, metres a second.</summary>
    public Vector3 VelocityNed => options.MeanNed + _gust;

    /// <summary>Advances by one inner step.</summary>
    public void Step(float stepSeconds)
    {
        if (options.GustSigmaMetersPerSecond <= 0 || --_stepsUntilDraw > 0)
        {
            return;
        }
        _stepsUntilDraw = StepsBetweenDraws;
        var share = stepSeconds * StepsBetweenDraws / (float)options.GustCorrelation.TotalSeconds;
        var kick = options.GustSigmaMetersPerSecond * MathF.Sqrt(2 * share);
        var draw = new Vector3(_random.NextNormal(), _random.NextNormal(), 0.5f * _random.NextNormal());
        _gust += (-_gust * share) + (draw * kick);
    }
}
