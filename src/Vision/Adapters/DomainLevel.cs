namespace DroneSeal.Vision;

/// <summary>The domain zone at one level: towers scaled and shifted, base answers taken again from them.</summary>
internal sealed class DomainLevel
{
    private const int Channels = FrozenFeatures.HeadChannels;

    private readonly float[] _classScale;
    private readonly float[] _classShift;
    private readonly float[] _boxScale;
    private readonly float[] _boxShift;
    private readonly Prediction _classes;
    private readonly Prediction _boxes;
    private readonly Prediction _objectness;

    internal DomainLevel(AdapterZone zone, ModelWeights weights, int level)
    {
        _classScale = zone.Values($"cls.{level}.scale", Channels);
        _classShift = zone.Values($"cls.{level}.shift", Channels);
        _boxScale = zone.Values($"reg.{level}.scale", Channels);
        _boxShift = zone.Values($"reg.{level}.shift", Channels);
        _classes = Prediction.Of(weights, $"head.cls_preds.{level}");
        _boxes = Prediction.Of(weights, $"head.reg_preds.{level}");
        _objectness = Prediction.Of(weights, $"head.obj_preds.{level}");
    }

    private readonly record struct Prediction(float[] Weight, float[] Bias)
    {
        internal static Prediction Of(ModelWeights weights, string name) =>
            new(weights.Values[name + ".weight"], weights.Values[name + ".bias"]);

        internal void Run(ReadOnlySpan<float> tower, Span<float> output)
        {
            for (var row = 0; row < output.Length; row++)
            {
                output[row] = VectorKernels.Dot(Weight.AsSpan(row * Channels, Channels), tower) + Bias[row];
            }
        }
    }

    /// <summary>Adapts one cell's towers in place and overwrites its answers.</summary>
    internal void Apply(
        Span<float> classTower, Span<float> boxTower, Span<float> logits, Span<float> rawBox, ref float objectness)
    {
        for (var i = 0; i < Channels; i++)
        {
            classTower[i] = (classTower[i] * _classScale[i]) + _classShift[i];
            boxTower[i] = (boxTower[i] * _boxScale[i]) + _boxShift[i];
        }

        _classes.Run(classTower, logits);
        _boxes.Run(boxTower, rawBox);
        _objectness.Run(boxTower, new Span<float>(ref objectness));
    }
}
