using System.Diagnostics;
using DroneSeal.Bench;
using DroneSeal.Vision;

namespace DroneSeal.Host.Benching;

/// <summary>Our trunk against ONNX Runtime on the same weights and the same picture, in turns, so that a
/// noisy neighbour meets both alike.</summary>
internal static class PeerBench
{
    private const int Passes = 5;
    private const int WarmUpPasses = 20;

    // The other side's threads go on spinning after a pass.
    private static readonly TimeSpan _gap = TimeSpan.FromMilliseconds(200);

    /// <summary>Measures.</summary>
    /// <param name="trunk">Ours.</param>
    /// <param name="preprocessing">Of its weights: only some take the peer's picture as it is.</param>
    /// <param name="model">The peer's: the same network as ONNX.</param>
    /// <param name="threads">On each side.</param>
    /// <param name="rounds">Turns that each side gets.</param>
    /// <exception cref="HostException">The two do not compute the same.</exception>
    internal static PeerBenchResult Run(
        ITrunk trunk, Preprocessing preprocessing, FileInfo model, int threads, int rounds)
    {
        if (!ReferenceEquals(preprocessing, Preprocessing.BgrBytes))
        {
            throw new HostException(
                ExitCode.BadInput, "these weights do not take plain bytes, as the peer's picture has");
        }

        using var peer = new OnnxPeer(model.FullName, threads);
        var pixels = Enumerable.Range(0, 3 * trunk.InputSize * trunk.InputSize);
        var picture = pixels.Select(i => (float)(i * 37 % 256)).ToArray();
        var features = new FrozenFeatures(trunk.InputSize);
        peer.Run(WarmUpPasses);
        Time(trunk, picture, features, WarmUpPasses);
        var difference = Difference(features, peer.Output());
        if (!(difference < 1e-3))
        {
            throw new HostException(
                ExitCode.BadInput,
                $"{model.Name} is not these weights: scores differ by up to {difference:0.000}");
        }

        var turns = new List<(double Peer, double Own)>();
        for (var round = 0; round < rounds; round++)
        {
            Thread.Sleep(_gap);
            var theirs = RatioSpread.Middle(peer.Run(Passes));
            Thread.Sleep(_gap);
            turns.Add((theirs, RatioSpread.Middle(Time(trunk, picture, features, Passes))));
        }

        return new PeerBenchResult(
            $"ONNX Runtime {peer.Version}",
            rounds,
            Passes,
            RatioSpread.Middle(turns.Select(turn => turn.Peer)),
            RatioSpread.Middle(turns.Select(turn => turn.Own)),
            RatioSpread.Of(turns.Select(turn => turn.Own / turn.Peer)),
            difference);
    }

    private static double[] Time(ITrunk trunk, float[] picture, FrozenFeatures features, int passes)
    {
        var times = new double[passes];
        for (var i = 0; i < passes; i++)
        {
            var start = Stopwatch.GetTimestamp();
            trunk.Run(picture, features);
            times[i] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        }

        return times;
    }

    // Largest difference of the objectness, 0..1: the peer's graph ends behind the sigmoid.
    private static double Difference(FrozenFeatures features, float[] output)
    {
        var columns = output.Length / features.AnchorCount;
        var worst = 0.0;
        for (var i = 0; i < features.AnchorCount; i++)
        {
            var ours = 1 / (1 + Math.Exp(-features.ObjectnessLogits[i]));
            worst = Math.Max(worst, Math.Abs(ours - output[(i * columns) + 4]));
        }

        return worst;
    }
}
