namespace DroneSeal.SelfEdit;

/// <summary>How the whole network is fine-tuned.</summary>
/// <remarks>
/// A step on two pictures of 416 pixels takes 0.35 s on two free cores, 0.7 to 1.2 s on busy ones; with the
/// defaults, 50 pictures with something to teach make 200 steps: one to four minutes.
/// </remarks>
public sealed record FullTuningOptions
{
    /// <summary>Steps after every picture with something to teach.</summary>
    public int StepsPerPicture { get; init; } = 4;

    /// <summary>Pictures a step: the newest, and others of those seen.</summary>
    public int BatchPictures { get; init; } = 2;

    /// <summary>Most pictures remembered; every one ever seen is equally likely to be among them.</summary>
    public int MemoryPictures { get; init; } = 64;

    /// <summary>Most steps of a run; null for no limit.</summary>
    public int? MostSteps { get; init; }

    /// <summary>Step size of the network, as a share of each array's root mean square.</summary>
    public double NetworkRate { get; init; } = 1e-4;

    /// <summary>Step size of the novel class's own weights.</summary>
    public double HeadRate { get; init; } = 5e-3;

    /// <summary>Decoupled weight decay.</summary>
    public double WeightDecay { get; init; } = 5e-4;

    /// <summary>Longest gradient, after which it is scaled back.</summary>
    public double ClipNorm { get; init; } = 1;

    /// <summary>
    /// Whether the detector's own answers of score 0.5 and more are labels of the base classes; without them
    /// every base object is taught as background, which no fair comparison wants.
    /// </summary>
    public bool KeepsOwnAnswers { get; init; } = true;

    /// <summary>Everything wrong with these settings, one line each; empty when they can be used.</summary>
    public IEnumerable<string> Problems()
    {
        foreach (var (name, value) in ((string, int)[])[
            (nameof(StepsPerPicture), StepsPerPicture), (nameof(BatchPictures), BatchPictures),
            (nameof(MemoryPictures), MemoryPictures)])
        {
            if (value is < 1 or > 4096)
            {
                yield return $"{name} is {value}; it must be 1..4096.";
            }
        }

        if (MostSteps is < 0)
        {
            yield return $"MostSteps is {MostSteps}; it must not be negative.";
        }

        foreach (var (name, value) in ((string, double)[])[
            (nameof(NetworkRate), NetworkRate), (nameof(HeadRate), HeadRate), (nameof(ClipNorm), ClipNorm)])
        {
            if (!(value is > 0 and < 1000))
            {
                yield return $"{name} is {value}; it must be positive and finite.";
            }
        }

        if (!(WeightDecay is >= 0 and < 1))
        {
            yield return $"WeightDecay is {WeightDecay}; it must be 0..1.";
        }
    }
}
