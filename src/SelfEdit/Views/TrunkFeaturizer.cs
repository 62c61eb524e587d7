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
        var plane = InputSize * InputSize;
        for (var channel = 0; channel < 3; channel++)
        {
            var table = _preprocessing.Table(channel);
            var source = _preprocessing.IsRgb ? 2 - channel : channel;
            var target = _image.AsSpan(channel * plane, plane);
            for (var pixel = 0; pixel < target.Length; pixel++)
            {
                target[pixel] = table[inputBgr[(pixel * 3) + source]];
            }
        }

        inputBgr.CopyTo(into.InputBgr);
        _trunk.Run(_image, into);
    }

    /// <inheritdoc/>
    public void Dispose() => _trunk.Dispose();
}
