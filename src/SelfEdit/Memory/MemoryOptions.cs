namespace DroneSeal.SelfEdit;

/// <summary>How much the loop remembers.</summary>
public sealed record MemoryOptions
{
    /// <summary>Mini-tasks whose views are remembered.</summary>
    public int Positives { get; init; } = 64;

    /// <summary>Places to leave alone that are remembered.</summary>
    public int Hard { get; init; } = 128;

    /// <summary>Windows of one anchor picture.</summary>
    public int WindowsPerAnchor { get; init; } = 6;

    /// <summary>Anchor pictures, where they are taken from the stream.</summary>
    public int AnchorPictures { get; init; } = 64;

    /// <summary>All memories together, bytes.</summary>
    public long MostBytes { get; init; } = 64L << 20;

    /// <summary>Everything wrong with these settings, one line each.</summary>
    public IEnumerable<string> Problems()
    {
        foreach (var (name, value) in ((string, int)[])[
            (nameof(Positives), Positives), (nameof(Hard), Hard), (nameof(WindowsPerAnchor), WindowsPerAnchor),
            (nameof(AnchorPictures), AnchorPictures)])
        {
            if (value is < 1 or > 100_000)
            {
                yield return $"{name} is {value}; it must be 1..100000.";
            }
        }

        if (MostBytes < 1 << 20)
        {
            yield return $"MostBytes is {MostBytes}; it must be at least a mebibyte.";
        }
    }
}
