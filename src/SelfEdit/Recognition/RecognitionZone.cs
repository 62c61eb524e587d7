using DroneSeal.Vision;

namespace DroneSeal.SelfEdit;

/// <summary>The low-rank correction of base class logits between flat vector and adapter arrays.</summary>
internal static class RecognitionZone
{
    /// <summary>The zone's name.</summary>
    internal const string Name = "recognition";

    /// <summary>Rank of the correction.</summary>
    internal const int Rank = 4;

    /// <summary>Floats of the first factor, <c>[4, 64]</c>.</summary>
    internal const int DownLength = Rank * FrozenFeatures.HeadChannels;

    /// <summary>Floats of both factors; the second is <c>[80, 4]</c>.</summary>
    internal const int Length = DownLength + (FrozenFeatures.BaseClasses * Rank);

    /// <summary>The start: a fixed random projection, and nothing made of it.</summary>
    internal static float[] Start()
    {
        var random = new Random(4);
        var flat = new float[Length];
        for (var i = 0; i < DownLength; i++)
        {
            flat[i] = ((float)random.NextDouble() - 0.5f) * 0.5f;
        }

        return flat;
    }

    /// <summary>The zone's arrays.</summary>
    internal static Dictionary<string, AdapterArray> ToArrays(ReadOnlySpan<float> flat) => new(StringComparer.Ordinal)
    {
        ["down.weight"] = new([Rank, FrozenFeatures.HeadChannels], flat[..DownLength].ToArray()),
        ["up.weight"] = new([FrozenFeatures.BaseClasses, Rank], flat[DownLength..].ToArray()),
    };

    /// <summary>The flat vector of the zone's arrays; the start where the zone is off.</summary>
    internal static float[] FromArrays(IReadOnlyDictionary<string, AdapterArray> arrays) =>
        arrays.Count == 0 ? Start() : [.. arrays["down.weight"].Values, .. arrays["up.weight"].Values];
}
