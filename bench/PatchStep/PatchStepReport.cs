namespace DroneSeal.Bench;

/// <summary>The figures of one run, as they are printed and written as JSON.</summary>
internal sealed record PatchStepReport
{
    public required string Peer { get; init; }

    public required string Batch { get; init; }

    public required int Rounds { get; init; }

    public required int StepsARound { get; init; }

    /// <summary>Our median over all steps, milliseconds.</summary>
    public required double OwnMs { get; init; }

    /// <summary>PyTorch's median a mode, milliseconds.</summary>
    public required IReadOnlyDictionary<string, double> PeerMs { get; init; }

    /// <summary>The mode of the lowest median.</summary>
    public required string BestMode { get; init; }

    /// <summary>Our median over that mode's, round by round.</summary>
    public required RatioSpread Ratio { get; init; }

    public required double LossDifference { get; init; }

    public required double GradientDifference { get; init; }

    private IEnumerable<string> Medians => PeerMs.Select(pair => $"{pair.Key} {pair.Value:F2} ms");

    internal string ToText() => $"""
        patch step {Batch}; one thread each
        holds      gradient, clip, AdamW, trust region, running mean
        peer       {Peer}
        rounds     {Rounds} turns of {StepsARound} steps each, in turns
        medians    ours {OwnMs:F2} ms; {string.Join(", ", Medians)}
        ratio      {Ratio} to {BestMode}, PyTorch's best; bar < 1.0
        agreement  loss {LossDifference:E1}, gradients {GradientDifference:E1} relative; bar 1E-04
        """;
}
