using DroneSeal.Torch.Extensions;

namespace DroneSeal.Vision;

/// <summary>A novel class's branch in the fused kernels.</summary>
internal sealed class EngineClassBranch : IClassBranchRunner, IDisposable
{
    private readonly BranchEngine _branch;

    internal EngineClassBranch(TrunkEngine engine, AdapterZone zone)
    {
        // Built and dropped: its checks name what is missing or not finite in the words of an adapter set.
        _ = new ManagedClassBranch(zone);
        _branch = new BranchEngine(
            engine,
            zone.Arrays.Where(pair => !pair.Key.StartsWith("colour.", StringComparison.Ordinal))
                .ToDictionary(pair => pair.Key, pair => pair.Value.Values, StringComparer.Ordinal));
    }

    /// <inheritdoc/>
    public void Run(FrozenFeatures features, HeadScratch scratch, float[] logits, float[] rawBoxes) =>
        _branch.Run(features.Stems, features.ObjectnessLogits, features.RawBoxes, logits, rawBoxes);

    /// <inheritdoc/>
    public void Dispose() => _branch.Dispose();
}
