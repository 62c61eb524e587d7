using DroneSeal.SelfEdit;
using DroneSeal.Vision;
using DroneSeal.Vision.Trunks;

namespace DroneSeal.Host.Agent;

/// <summary>Makes the agent's detector, for flying and for the self-test alike.</summary>
internal static class AgentDetector
{
    /// <summary>The detector that the settings describe, begun with a set of the store.</summary>
    /// <param name="settings">Checked.</param>
    /// <param name="weights">The frozen core.</param>
    /// <param name="first">The set to begin with; null: all adapters off, and the store is not looked
    /// at.</param>
    /// <param name="remark">Gets a sentence where the released set cannot be used: then the base model stands
    /// in for it, which takes nothing away either.</param>
    /// <exception cref="StoreException">The set to begin with is missing or damaged.</exception>
    /// <exception cref="VisionException">It does not fit the model.</exception>
    internal static Detector Make(
        AgentSettings settings, ModelWeights weights, string? first, Action<string>? remark = null)
    {
        var options = new DetectorOptions
        {
            MinScore = settings.Model.MinScore,
            MinNovelScore = settings.Model.MinNovelScore,
        };
        var trunk = TrunkChoice.Create(weights, settings.Model.Device, settings.Model.Threads);
        if (first is null)
        {
            return new Detector(weights, trunk, options);
        }

        using var store = AdapterStore.OpenReadOnly(settings.Store);
        var detector = new Detector(weights, trunk, options, Released(settings, store, remark));
        detector.Swap(store.Load(first));
        return detector;
    }

    private static AdapterSet? Released(AgentSettings settings, AdapterStore store, Action<string>? remark)
    {
        if (store.Manifest.Released is not { } sha256 || SetTrialBook.Open(settings.Store).IsAside(sha256))
        {
            return null;
        }

        try
        {
            return store.Load(sha256);
        }
        catch (StoreException fault)
        {
            remark?.Invoke($"the released set is not used: {fault.Message}");
            return null;
        }
    }
}
