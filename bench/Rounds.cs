namespace DroneSeal.Bench;

/// <summary>Peer, forward, forward with branch, and again: a noisy neighbour meets all three alike.</summary>
internal static class Rounds
{
    private const int WarmUpPasses = 20;

    internal static BenchReport Measure(BenchOptions options)
    {
        using var peer = new OnnxPeer(options.Model, options.Threads);
        using var engine = new EngineSide(options);
        peer.Run(WarmUpPasses);
        engine.Run(WarmUpPasses, withBranch: true);
        var (boxes, scores) = engine.Difference(peer.Output());

        var turns = new List<(double[] Peer, double[] Forward, double[] WithBranch)>();
        for (var round = 0; round < options.Rounds; round++)
        {
            // The gap lets the other side's threads stop spinning.
            Thread.Sleep(options.Gap);
            var peerTimes = peer.Run(options.Passes);
            Thread.Sleep(options.Gap);
            var forward = engine.Run(options.Passes, withBranch: false);
            Thread.Sleep(options.Gap);
            turns.Add((peerTimes, forward, engine.Run(options.Passes, withBranch: true)));
        }

        return new BenchReport
        {
            Engine = engine.InstructionSet,
            Peer = $"ONNX Runtime {peer.Version} (Node)",
            Threads = options.Threads,
            Rounds = options.Rounds,
            PassesARound = options.Passes,
            PeerMs = RatioSpread.Middle(turns.SelectMany(turn => turn.Peer)),
            ForwardMs = RatioSpread.Middle(turns.SelectMany(turn => turn.Forward)),
            WithBranchMs = RatioSpread.Middle(turns.SelectMany(turn => turn.WithBranch)),
            Forward = RatioSpread.Of(turns.Select(turn => Ratio(turn.Forward, turn.Peer))),
            WithBranch = RatioSpread.Of(turns.Select(turn => Ratio(turn.WithBranch, turn.Peer))),
            BoxDifference = boxes,
            ScoreDifference = scores,
        };
    }

    private static double Ratio(double[] ours, double[] peers) =>
        RatioSpread.Middle(ours) / RatioSpread.Middle(peers);
}
