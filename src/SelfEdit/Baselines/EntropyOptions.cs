namespace DroneSeal.SelfEdit;

/// <summary>How entropy is minimised.</summary>
public sealed record EntropyOptions
{
    /// <summary>Adam's step size; TENT's own.</summary>
    public double Rate { get; init; } = 1e-3;

    /// <summary>
    /// Anchors of highest objectness whose classes are made surer; of the thousands of others it would only
    /// be learned that nothing is nothing.
    /// </summary>
    public int SurestAnchors { get; init; } = 64;

    /// <summary>Everything wrong with these settings, one line each; empty when they can be used.</summary>
    public IEnumerable<string> Problems()
    {
        if (!(Rate is > 0 and < 1))
        {
            yield return $"Rate is {Rate}; it must be above 0 and below 1.";
        }

        if (SurestAnchors < 1)
        {
            yield return $"SurestAnchors is {SurestAnchors}; it must be positive.";
        }
    }
}
