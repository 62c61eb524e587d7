namespace DroneSeal.Bench;

/// <summary>The figures of one run, as they are printed and written as JSON.</summary>
internal sealed record BenchReport
{
    public required string Engine { get; init; }

    public required string Peer { get; init; }

    public required int Threads { get; init; }

    public required int Rounds { get; init; }

    public required int PassesARound { get; init; }

    /// <summary>Medians over all passes, milliseconds.</summary>
    public required double PeerMs { get; init; }

    public required double ForwardMs { get; init; }

    public required double WithBranchMs { get; init; }

    /// <summary>Our median over the peer's, round by round.</summary>
    public required RatioSpread Forward { get; init; }

    public required RatioSpread WithBranch { get; init; }

    public required double BoxDifference { get; init; }

    public required double ScoreDifference { get; init; }

    internal string ToText() => $"""
        engine     {Engine}, {Threads} threads; picture tensor to decoded boxes, 416x416
        peer       {Peer}
        rounds     {Rounds} turns of {PassesARound} passes each, in turns
        medians    peer {PeerMs:F2} ms, forward {ForwardMs:F2} ms, with one class branch {WithBranchMs:F2} ms
        ratio      forward {Forward}, with branch {WithBranch} (both to the peer's plain pass)
        agreement  boxes {BoxDifference:E1}, scores {ScoreDifference:E1} relative to the ONNX graph's
        """;
}
