namespace DroneSeal.Vision;

/// <summary>The part of a class branch that reads colours: a small perceptron on the likeliest anchors' boxes.</summary>
/// <remarks>
/// logit += up · SiLU(down · (3 x) + bias), x from <see cref="ColourReader"/> inside the frozen box. Only the anchors of
/// highest frozen objectness are asked; every other one's logit becomes <see cref="NotAsked"/>.
/// </remarks>
internal sealed class ColourBranch
{
    /// <summary>Anchors that are asked.</summary>
    internal const int MostAnchors = 450;

    /// <summary>The logit of an anchor that is not asked: a score of 2e-9.</summary>
    internal const float NotAsked = -20;

    private const float InputScale = 3;

    // Rows are filled up with zeros to whole vectors.
    private const int RowLength = 64;

    private readonly float[] _down;
    private readonly float[] _bias;
    private readonly float[] _up;

    private ColourBranch(AdapterZone zone, int hidden)
    {
        var down = zone.Values("colour.down.weight", hidden * ColourReader.Length);
        _down = new float[hidden * RowLength];
        for (var i = 0; i < hidden; i++)
        {
            down.AsSpan(i * ColourReader.Length, ColourReader.Length).CopyTo(_down.AsSpan(i * RowLength));
        }

        _bias = zone.Values("colour.down.bias", hidden);
        _up = zone.Values("colour.up.weight", hidden);
    }

    /// <summary>The zone's colour part; null where it has none.</summary>
    /// <exception cref="VisionException">It is incomplete.</exception>
    internal static ColourBranch? From(AdapterZone zone) =>
        zone.Rows("colour.down.weight") is var hidden and > 0 ? new ColourBranch(zone, hidden) : null;

    /// <summary>Adds the colours' word to a branch's logits.</summary>
    internal void Apply(FrozenFeatures features, HeadScratch scratch, Span<float> logits)
    {
        scratch.LookAtColours(features);
        Span<float> colours = stackalloc float[RowLength];
        colours.Clear();
        for (var anchor = 0; anchor < features.AnchorCount; anchor++)
        {
            if (!scratch.IsAsked[anchor])
            {
                logits[anchor] = NotAsked;
                continue;
            }

            scratch.Colours!.Read(CandidateDecoding.Box(features, features.RawBoxes, anchor), colours);
            logits[anchor] += Word(colours);
        }
    }

    private float Word(ReadOnlySpan<float> colours)
    {
        var word = 0f;
        for (var i = 0; i < _up.Length; i++)
        {
            var sum = _bias[i] + (InputScale * VectorKernels.Dot(_down.AsSpan(i * RowLength, RowLength), colours));
            word += _up[i] * sum * CandidateDecoding.Sigmoid(sum);
        }

        return word;
    }
}
