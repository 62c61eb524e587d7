using DroneSeal.Vision.Trunks;

namespace DroneSeal.Vision;

/// <summary>An adapter set made ready to run beside the frozen head. Immutable; may serve several threads.</summary>
/// <remarks>
/// Belongs to whoever prepared it, until a detector takes it by a swap. What it was made of can be read for ever.
/// Zones: <c>class/NAME</c>, a branch of its own; <c>domain</c>, <c>recognition</c>, <c>localisation</c>, which correct
/// the base classes in that order. A branch always starts from the frozen maps, whatever the other zones do.
/// </remarks>
public sealed class AdaptedHead : IDisposable
{
    private readonly ClassBranch[] _branches;
    private readonly BaseCorrection? _correction;

    private AdaptedHead(
        AdapterSet set, ModelWeights weights, ClassBranch[] branches, BaseCorrection? correction)
    {
        Set = set;
        _branches = branches;
        _correction = correction;
        ClassNames = [.. weights.ClassNames, .. set.NovelClasses];
    }

    // The towers' part of a branch, and the part that reads colours, where it has one.
    private readonly record struct ClassBranch(IClassBranchRunner Towers, ColourBranch? Colours);

    /// <summary>What was made ready.</summary>
    public AdapterSet Set { get; }

    /// <summary>Names by class id: base classes, then the set's novel classes.</summary>
    public IReadOnlyList<string> ClassNames { get; }

    internal bool IsDisposed { get; private set; }

    /// <summary>Makes a set ready for frames.</summary>
    /// <param name="set">The adapters.</param>
    /// <param name="weights">The frozen core.</param>
    /// <param name="trunk">Whose kernels and threads the branches may share; null runs them in managed code.</param>
    /// <exception cref="VisionException">The set was made for another frozen core, or a zone is incomplete or unknown.</exception>
    public static AdaptedHead Prepare(AdapterSet set, ModelWeights weights, ITrunk? trunk = null)
    {
        ArgumentNullException.ThrowIfNull(set);
        ArgumentNullException.ThrowIfNull(weights);
        if (set.AnchorSha256 != weights.Sha256)
        {
            throw new VisionException(
                $"The adapter set was made for the frozen core {Short(set.AnchorSha256)} and the weights are " +
                $"{Short(weights.Sha256)}: name the weights it was learned on.");
        }

        var unknown = set.Arrays.Keys.FirstOrDefault(name => !AdapterZones.IsKnown(name));
        if (unknown is not null)
        {
            throw new VisionException($"The adapter set holds {unknown}, which belongs to no zone that this version knows: update DroneSeal.");
        }

        var branches = set.NovelClasses.Select(name => Branch(set, AdapterZones.ForClass(name), trunk));
        return new AdaptedHead(set, weights, [.. branches], BaseCorrection.From(set, weights));
    }

    /// <summary>Applies every zone to one frame's features.</summary>
    /// <param name="features">What the trunk said.</param>
    /// <param name="into">Overwritten; made for the same input size; used by one thread at a time.</param>
    public void Apply(FrozenFeatures features, HeadOutputs into)
    {
        ArgumentNullException.ThrowIfNull(features);
        ArgumentNullException.ThrowIfNull(into);
        if (features.InputSize != into.InputSize)
        {
            throw new ArgumentException(
                $"The features are for {features.InputSize} pixels a side and the outputs for {into.InputSize}.", nameof(into));
        }

        into.Begin(features, _branches.Length, copiesBase: _correction is not null);
        _correction?.Apply(features, into);
        for (var i = 0; i < _branches.Length; i++)
        {
            _branches[i].Towers.Run(features, into.Scratch, into.NovelLogitBuffer(i), into.NovelBoxBuffer(i));
            _branches[i].Colours?.Apply(features, into.Scratch, into.NovelLogitBuffer(i));
        }
    }

    /// <summary>Frees the branches' kernels. No frame may be using them.</summary>
    public void Dispose()
    {
        IsDisposed = true;
        foreach (var branch in _branches)
        {
            (branch.Towers as IDisposable)?.Dispose();
        }
    }

    private static ClassBranch Branch(AdapterSet set, string name, ITrunk? trunk)
    {
        var zone = new AdapterZone(name, set.Zone(name));
        IClassBranchRunner towers = trunk switch
        {
            EngineTrunk fused => new EngineClassBranch(fused.Engine, zone),
            TorchTrunk { DeviceName: not "cpu" } torch => new TorchClassBranch(zone, torch.DeviceName),
            _ => new ManagedClassBranch(zone),
        };
        return new ClassBranch(towers, ColourBranch.From(zone));
    }

    private static string Short(string hash) => hash.Length > 12 ? hash[..12] : hash;
}
