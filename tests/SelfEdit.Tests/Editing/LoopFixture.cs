using DroneSeal.Ledger;
using DroneSeal.Vision;
using DroneSeal.Vision.Trunks;

namespace DroneSeal.SelfEdit.Tests;

/// <summary>A loop over drawn pictures with a store and a ledger; every picture is said to hold the drawn thing.</summary>
internal sealed class LoopFixture : IDisposable
{
    private readonly TrunkFeaturizer _featurizer;

    internal LoopFixture(StoreFolder folder, LearnOptions? options = null)
    {
        Weights = BaselineFixture.Weights();
        Store = AdapterStore.Open(folder.Path, Weights.Sha256);
        Ledger = EditLedger.Create(Store.LedgerPath);
        _featurizer = new(new TorchTrunk(Weights, inputSize: BaselineFixture.InputSize), Weights.Preprocessing);
        Loop = new(options ?? Ungated, Weights, new ThingLabeller(), _featurizer, Store, Ledger);
        Loop.Edited = Outcomes.Add;
    }

    internal static LearnOptions Ungated { get; } = BaselineFixture.Learn with { IsGated = false };

    internal ModelWeights Weights { get; }

    internal AdapterStore Store { get; }

    internal EditLedger Ledger { get; }

    internal SelfEditLoop Loop { get; }

    internal List<EditOutcome> Outcomes { get; } = [];

    internal void See(int from, int count)
    {
        foreach (var number in Enumerable.Range(from, count))
        {
            var frame = BaselineFixture.Frame(number);
            _featurizer.Run([.. frame.InputBgr], frame.Features);
            Loop.See(frame);
        }
    }

    public void Dispose()
    {
        _featurizer.Dispose();
        Ledger.Dispose();
        Store.Dispose();
    }

    private sealed class ThingLabeller : ILabeller
    {
        public IReadOnlyList<Finding> Label(FeatureFrame frame) =>
            [new(BaselineFixture.Thing, BaselineFixture.ClassName, 0.9f, [new("test", 2, "an orange box")], null)];
    }
}
