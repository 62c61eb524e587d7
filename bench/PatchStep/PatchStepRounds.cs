using DroneSeal.SelfEdit.Tests;

namespace DroneSeal.Bench;

/// <summary>Ours, PyTorch in one mode, ours, PyTorch in the next: noise meets all alike.</summary>
internal static class PatchStepRounds
{
    private const int WarmUpSteps = 10;

    internal static PatchStepReport Measure(PatchStepOptions options)
    {
        var folder = Directory.CreateTempSubdirectory("droneseal-patch-step-").FullName;
        try
        {
            return Measure(options, folder);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static PatchStepReport Measure(PatchStepOptions options, string folder)
    {
        var weights = FormulaBatch.Weights();
        var batch = FormulaBatch.Make(options.Samples, options.Side);
        var file = Path.Combine(folder, "batch.safetensors");
        PatchStepBatch.Write(file, weights, batch);
        using var peer = new PatchStepPeer(options.Python, Script(), file);
        var own = new PatchStepSide(weights, batch);
        var (peerLoss, peerGradient) = peer.Gradient(Path.Combine(folder, "gradient.f32"));
        var (ownLoss, ownGradient) = own.Gradient();

        var turns = Turns(options, own, peer);
        var medians = PatchStepPeer.Modes.ToDictionary(mode => mode, mode => RatioSpread.Middle(
            turns.Where(turn => turn.Mode == mode).SelectMany(turn => turn.Peer)));
        var best = medians.MinBy(pair => pair.Value).Key;
        return new PatchStepReport
        {
            Peer = peer.Description,
            Batch = $"{options.Samples} samples of 3 windows, {options.Side}x{options.Side}x64, with colours",
            Rounds = options.Rounds,
            StepsARound = options.Steps,
            OwnMs = RatioSpread.Middle(turns.SelectMany(turn => turn.Own)),
            PeerMs = medians,
            BestMode = best,
            Ratio = RatioSpread.Of(turns.Where(turn => turn.Mode == best)
                .Select(turn => RatioSpread.Middle(turn.Own) / RatioSpread.Middle(turn.Peer))),
            LossDifference = Math.Abs(ownLoss - peerLoss) / Math.Abs(peerLoss),
            GradientDifference = PatchStepBatch.Difference(ownGradient, peerGradient),
        };
    }

    private static List<(string Mode, double[] Own, double[] Peer)> Turns(
        PatchStepOptions options, PatchStepSide own, PatchStepPeer peer)
    {
        // Long enough for the compiler's last tier.
        own.Run(10 * WarmUpSteps);
        foreach (var mode in PatchStepPeer.Modes)
        {
            peer.Run(mode, WarmUpSteps);
        }

        var turns = new List<(string Mode, double[] Own, double[] Peer)>();
        for (var round = 0; round < options.Rounds; round++)
        {
            foreach (var mode in PatchStepPeer.Modes)
            {
                turns.Add((mode, own.Run(options.Steps), peer.Run(mode, options.Steps)));
            }
        }

        return turns;
    }

    private static string Script()
    {
        var here = new DirectoryInfo(Environment.CurrentDirectory);
        for (var folder = here; folder is not null; folder = folder.Parent)
        {
            var script = Path.Combine(folder.FullName, "bench", "patch_step_peer.py");
            if (File.Exists(script))
            {
                return script;
            }
        }

        throw new FileNotFoundException(
            "bench/patch_step_peer.py is not above the current folder: start the bench in the checkout.");
    }
}
