namespace DroneSeal.Sim;

/// <summary>A value that a seed draws, or a fixed one where both ends are equal.</summary>
/// <param name="Low">Least.</param>
/// <param name="High">Greatest, not below <paramref name="Low"/>.</param>
public readonly record struct NumberRange(float Low, float High)
{
    /// <summary>A fixed value.</summary>
    public static NumberRange Of(float value) => new(value, value);

    /// <summary>Draws uniformly. Takes one number of the sequence even where the value is fixed.</summary>
    public float Draw(SeededRandom random)
    {
        ArgumentNullException.ThrowIfNull(random);
        return random.NextBetween(Low, High);
    }
}
