using DroneSeal.Ledger;
using DroneSeal.Vision;
using DroneSeal.Vision.Trunks;

namespace DroneSeal.SelfEdit.Tests;

/// <summary>A loop over drawn pictures with a store and a ledger; every picture is said to hold the drawn thing.</summary>
internal sealed class LoopFixture : IDisposable
{
    private readonly TrunkFeaturizer _featurizer;

    internal LoopFixture(StoreFolder folder, LearnOptions? options = null)
        : this(folder.Path, options)
    {
    }

    /// <summary>A loop over the store in a folder.</summary>
    /// <param name="folder">Of the store.</param>
    /// <param name="options">Null for edits without a gate.</param>
    /// <param name="time">The ledger's clock; null for the system's.</param>
    /// <param name="labelling">Called before each picture is labelled.</param>
    internal LoopFixture(
        string folder, LearnOptions? options = null, TimeProvider? time = null, Action? labelling = null)
    {
        Weights = BaselineFixture.Weights();
        Store = AdapterStore.Open(folder, Weights.Sha256);
        Ledger = EditLedger.Create(Store.LedgerPath);
        _featurizer = new(new TorchTrunk(Weights, inputSize: BaselineFixture.InputSize), Weights.Preprocessing);
        Loop = new(options ?? Ungated, Weights, new ThingLabeller(labelling), _featurizer, Store, Ledger, time);
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

    private sealed class ThingLabeller(Action? labelling) : ILabeller
    {
        public IReadOnlyList<Finding> Label(FeatureFrame frame)
        {
            labelling?.Invoke();
            return [new(BaselineFixture.Thing, BaselineFixture.ClassName, 0.9f, [new("test", 2, "an orange box")], null)];
        }
    }
}
