using DroneSeal.SelfEdit;
using DroneSeal.Vision;
using DroneSeal.Vision.Trunks;

namespace DroneSeal.Host.Agent;

/// <summary>Makes the agent's detector, for flying and for the self-test alike.</summary>
internal static class AgentDetector
{
    /// <summary>The detector that the settings describe, begun with a set of the store.</summary>
    internal static Detector Make(AgentSettings settings, ModelWeights weights, string? first)
    {
        var options = new DetectorOptions
        {
            MinScore = settings.Model.MinScore,
            MinNovelScore = settings.Model.MinNovelScore,
        };
        var trunk = TrunkChoice.Create(weights, settings.Model.Device, settings.Model.Threads);
        if (!File.Exists(AdapterStore.ManifestPathIn(settings.Store)))
        {
            return new Detector(weights, trunk, options);
        }

        using var store = AdapterStore.OpenReadOnly(settings.Store);
        var isReleasedUsable = store.Manifest.Released is { } released && first is not null
            && !SetTrialBook.Open(settings.Store).IsAside(released);
        var detector = new Detector(weights, trunk, options, isReleasedUsable ? store.LoadReleased() : null);
        if (first is not null)
        {
            detector.Swap(store.Load(first));
        }

        return detector;
    }
}
