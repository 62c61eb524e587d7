namespace DroneSeal.SelfEdit;

/// <summary>What an operator writes down of one kind of obstacle; all that the card critic knows of
/// it.</summary>
/// <remarks>Immutable. Read from YAML by <see cref="ObstacleCardReader"/>.</remarks>
public sealed record ObstacleCard
{
    /// <summary>The class's name: "traffic cone".</summary>
    public required string Name { get; init; }

    /// <summary>The colour it is known by.</summary>
    public required CardColour Colour { get; init; }

    /// <summary>Pale bands across it; null where it has none.</summary>
    public CardStripes? Stripes { get; init; }

    /// <summary>Outlines it may show; the best one counts.</summary>
    public required IReadOnlyList<CardOutline> Outlines { get; init; }

    /// <summary>Greatest value (0..1) of a pixel that counts as a dark foot.</summary>
    public float DarkValueBelow { get; init; } = 0.3f;

    /// <summary>Where it grows narrower.</summary>
    public Taper Taper { get; init; }

    /// <summary>Width over height from which on a box is too wide.</summary>
    public float WidthOverHeight { get; init; } = 1;

    /// <summary>Input pixels of height below which it is believed less.</summary>
    public float SmallestHeightPx { get; init; } = 20;

    /// <summary>When coloured parts belong together.</summary>
    public CardParts Parts { get; init; } = new(0.25f, 1.2f, 1.3f, 0.35f);

    /// <summary>How tall it is in the world; null where the card does not say.</summary>
    public HeightRange? Height { get; init; }

    /// <summary>Share of the width added on either side of a found box.</summary>
    public float WidenSides { get; init; }

    /// <summary>Base classes that a detector calls it; another confident class speaks against it.</summary>
    public IReadOnlyList<string> MistakenFor { get; init; } = [];

    /// <summary>Which labels count when figures are taken; null where all do.</summary>
    public CardScoring? Scoring { get; init; }
}
