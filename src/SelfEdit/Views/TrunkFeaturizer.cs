using DroneSeal.Vision;

namespace DroneSeal.SelfEdit;

/// <inheritdoc/>
public sealed class TrunkFeaturizer : IFeaturizer
{
    private readonly ITrunk _trunk;
    private readonly Preprocessing _preprocessing;
    private readonly float[] _image;

    /// <summary>A featurizer over a trunk, which it owns.</summary>
    /// <param name="trunk">Disposed with this.</param>
    /// <param name="preprocessing">As the weights file names it.</param>
    public TrunkFeaturizer(ITrunk trunk, Preprocessing preprocessing)
    {
        ArgumentNullException.ThrowIfNull(trunk);
        ArgumentNullException.ThrowIfNull(preprocessing);
        _trunk = trunk;
        _preprocessing = preprocessing;
        _image = new float[3 * trunk.InputSize * trunk.InputSize];
    }

    /// <inheritdoc/>
    public int InputSize => _trunk.InputSize;

    /// <inheritdoc/>
    public void Run(ReadOnlySpan<byte> inputBgr, FrozenFeatures into)
    {
        PlanarPixels.Split(inputBgr, _preprocessing, _image);
        inputBgr.CopyTo(into.InputBgr);
        _trunk.Run(_image, into);
    }

    /// <inheritdoc/>
    public void Dispose() => _trunk.Dispose();
}
