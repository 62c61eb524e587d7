using DroneSeal.Ledger;
using DroneSeal.SelfEdit;
using DroneSeal.Vision;
using DroneSeal.Vision.Trunks;

namespace DroneSeal.Host.Learning;

/// <summary>The learner's process: features come over the ring, adapters go back by hash.</summary>
internal static class LearnerSession
{
    internal static int Run(string folder, LearnRequest request)
    {
        var weights = ModelWeights.Load(request.Weights.FullName);
        var card = ObstacleCards.Require(request.Cards, request.ClassName);
        using var store = AdapterStore.Open(request.Store.FullName, weights.Sha256);
        using var ledger = EditLedger.Create(store.LedgerPath);
        using var mailbox = AdapterMailbox.Open(IsolatedLearner.MailboxPath(folder));
        using var ring = FeatureRingReader.Open(IsolatedLearner.RingPath(folder));
        using var featurizer = new TrunkFeaturizer(TrunkChoice.Create(weights, request.Device, 1), weights.Preprocessing);
        var loop = new SelfEditLoop(
            LearnSession.Options(request), weights, LearnSession.Critics(card, featurizer.InputSize, weights), featurizer, store, ledger);
        var active = loop.Active.Sha256;
        loop.Edited += _ =>
        {
            if (loop.Active.Sha256 != active)
            {
                active = loop.Active.Sha256;
                mailbox.Publish(active);
            }
        };
        LearnStream.SayWhatItGoesOnFrom(loop);
        LearnStream.ShowAnchors(request, weights, loop);
        using var orphaned = new CancellationTokenSource();
        using var watch = new Timer(_ => EndWhereAlone(ring, orphaned), null, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(1));
        JsonOutput.Write(new FileInfo(IsolatedLearner.ReportPath(folder)), loop.Run(ring, orphaned.Token));
        loop.SaveMemory();
        return ExitCode.Done;
    }

    // Vision died: nobody reads what is learned from here on.
    private static void EndWhereAlone(FeatureRingReader ring, CancellationTokenSource orphaned)
    {
        if (!ring.IsWriterAlive)
        {
            orphaned.Cancel();
        }
    }
}
