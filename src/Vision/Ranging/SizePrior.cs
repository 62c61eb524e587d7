namespace DroneSeal.Vision;

/// <summary>How large things of one class are, metres.</summary>
/// <param name="Height">From bottom to top.</param>
/// <param name="HeightSigma">Standard deviation of <paramref name="Height"/>.</param>
public sealed record SizePrior(float Height, float HeightSigma)
{
    /// <summary>Across, from any side; zero where a class has no usual width.</summary>
    public float Width { get; init; }

    /// <summary>Standard deviation of <see cref="Width"/>.</summary>
    public float WidthSigma { get; init; }

    /// <summary>How far behind the nearest face the top stands.</summary>
    public float TopSetback { get; init; }

    /// <summary>Width of what stands in the way, where more shows than that (a tree's trunk); zero for all
    /// that shows.</summary>
    public float SolidWidth { get; init; }

    /// <summary>Whether its lower end stands on the ground.</summary>
    public bool StandsOnGround { get; init; } = true;

    /// <summary>Whether all of its height usually shows.</summary>
    public bool IsWholeSeen { get; init; } = true;

    /// <summary>Standard deviation that its place gains in one second by moving.</summary>
    public float DriftSigma { get; init; } = 0.05f;

    /// <summary>A prior for something of which only the least and the greatest height is known.</summary>
    /// <param name="least">Smallest height, metres.</param>
    /// <param name="greatest">Greatest height, metres.</param>
    /// <exception cref="ArgumentOutOfRangeException">The heights are not positive and in order.</exception>
    public static SizePrior FromHeights(float least, float greatest)
    {
        if (!(least > 0 && greatest >= least && float.IsFinite(greatest)))
        {
            throw new ArgumentOutOfRangeException(
                nameof(least), $"{least} to {greatest} m is no range of heights.");
        }

        // The deviation of an even spread, and never less than a maker's tolerance.
        var middle = 0.5f * (least + greatest);
        var sigma = MathF.Max((greatest - least) / MathF.Sqrt(12), 0.05f * middle);
        return new SizePrior(middle, sigma);
    }
}
