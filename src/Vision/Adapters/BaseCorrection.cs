namespace DroneSeal.Vision;

/// <summary>The zones that correct the base classes: domain, then recognition and localisation.</summary>
internal sealed class BaseCorrection
{
    private const int Channels = FrozenFeatures.HeadChannels;
    private const int Classes = FrozenFeatures.BaseClasses;

    private readonly DomainLevel[]? _domain;
    private readonly float[]? _down; // [R, 64]
    private readonly float[] _up = []; // [80, R]
    private readonly (float[] Weight, float[] Bias)[]? _localisation;

    private BaseCorrection(AdapterZone domain, AdapterZone recognition, AdapterZone localisation, ModelWeights weights)
    {
        if (domain.IsOn)
        {
            _domain = [.. Enumerable.Range(0, 3).Select(level => new DomainLevel(domain, weights, level))];
        }

        if (recognition.IsOn)
        {
            var rank = recognition.Rows("down.weight");
            _down = recognition.Values("down.weight", rank * Channels);
            _up = recognition.Values("up.weight", Classes * rank);
        }

        if (localisation.IsOn)
        {
            _localisation = [.. Enumerable.Range(0, 3).Select(level => (
                localisation.Values($"{level}.weight", 4 * Channels), localisation.Values($"{level}.bias", 4)))];
        }
    }

    /// <summary>The corrections of a set; null where all of their zones are off.</summary>
    internal static BaseCorrection? From(AdapterSet set, ModelWeights weights)
    {
        var domain = new AdapterZone(AdapterZones.Domain, set.Zone(AdapterZones.Domain));
        var recognition = new AdapterZone(AdapterZones.Recognition, set.Zone(AdapterZones.Recognition));
        var localisation = new AdapterZone(AdapterZones.Localisation, set.Zone(AdapterZones.Localisation));
        return domain.IsOn || recognition.IsOn || localisation.IsOn
            ? new BaseCorrection(domain, recognition, localisation, weights)
            : null;
    }

    /// <summary>Corrects the outputs, which hold a copy of the frozen ones.</summary>
    internal void Apply(FrozenFeatures features, HeadOutputs outputs)
    {
        Span<float> classes = stackalloc float[Channels];
        Span<float> boxes = stackalloc float[Channels];
        for (var level = 0; level < 3; level++)
        {
            var cells = features.GridSizes[level] * features.GridSizes[level];
            for (var cell = 0; cell < cells; cell++)
            {
                features.ClassTowers[level].AsSpan(cell * Channels, Channels).CopyTo(classes);
                features.BoxTowers[level].AsSpan(cell * Channels, Channels).CopyTo(boxes);
                Cell(level, features.LevelOffsets[level] + cell, classes, boxes, outputs);
            }
        }
    }

    private void Cell(int level, int anchor, Span<float> classes, Span<float> boxes, HeadOutputs outputs)
    {
        var logits = outputs.ClassLogits.AsSpan(anchor * Classes, Classes);
        var raw = outputs.RawBoxes.AsSpan(anchor * 4, 4);
        _domain?[level].Apply(classes, boxes, logits, raw, ref outputs.ObjectnessLogits[anchor]);
        if (_down is not null)
        {
            Recognise(_down, _up, classes, logits);
        }

        if (_localisation is not null)
        {
            AddRows(_localisation[level].Weight, _localisation[level].Bias, boxes, raw);
        }
    }

    private static void Recognise(float[] down, float[] up, ReadOnlySpan<float> classes, Span<float> logits)
    {
        var rank = down.Length / Channels;
        for (var row = 0; row < rank; row++)
        {
            var amount = VectorKernels.Dot(down.AsSpan(row * Channels, Channels), classes);
            for (var i = 0; i < logits.Length; i++)
            {
                logits[i] += up[(i * rank) + row] * amount;
            }
        }
    }

    private static void AddRows(float[] weight, float[] bias, ReadOnlySpan<float> input, Span<float> output)
    {
        for (var row = 0; row < output.Length; row++)
        {
            output[row] += VectorKernels.Dot(weight.AsSpan(row * Channels, Channels), input) + bias[row];
        }
    }
}
