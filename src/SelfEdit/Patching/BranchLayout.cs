using DroneSeal.Vision;

namespace DroneSeal.SelfEdit;

/// <summary>Where each parameter of a class branch lies in one flat vector, level after level.</summary>
/// <remarks>
/// One vector lets the optimizer, the trust region and the running mean be a single pass over memory. Order and
/// shapes are those of the adapter arrays, so a zone is copied in and out without any transposition.
/// </remarks>
internal static class BranchLayout
{
    /// <summary>Channels of stems and towers.</summary>
    internal const int Channels = FrozenFeatures.HeadChannels;

    /// <summary>Head levels.</summary>
    internal const int Levels = 3;

    /// <summary>Taps of a depthwise convolution.</summary>
    internal const int Taps = 9;

    /// <summary>Floats of one depthwise-and-pointwise unit: two weights and their biases.</summary>
    internal const int UnitLength = (Channels * Taps) + Channels + (Channels * Channels) + Channels;

    /// <summary>First float of the logit's weight within a level; four units come before it.</summary>
    internal const int LogitWeight = 4 * UnitLength;

    /// <summary>The logit's bias within a level.</summary>
    internal const int LogitBias = LogitWeight + (2 * Channels);

    /// <summary>The weight of the frozen objectness within a level.</summary>
    internal const int Objectness = LogitBias + 1;

    /// <summary>First float of the box correction's weight within a level.</summary>
    internal const int BoxWeight = Objectness + 1;

    /// <summary>First float of the box correction's bias within a level.</summary>
    internal const int BoxBias = BoxWeight + (4 * Channels);

    /// <summary>Floats of one level.</summary>
    internal const int LevelLength = BoxBias + 4;

    /// <summary>First float of the colour layer, which all levels share.</summary>
    internal const int Colour = Levels * LevelLength;

    /// <summary>Floats of the whole branch.</summary>
    internal const int Length = Colour + ColourLayer.FlatLength;

    /// <summary>Every parameter: its name in the zone, its shape, its first float.</summary>
    internal static IReadOnlyList<BranchParameter> Parameters { get; } = [.. List()];

    private static IEnumerable<BranchParameter> List()
    {
        for (var level = 0; level < Levels; level++)
        {
            var offset = level * LevelLength;
            foreach (var tower in (string[])["cls_convs", "reg_convs"])
            {
                for (var unit = 0; unit < 2; unit++)
                {
                    var prefix = $"{tower}.{level}.{unit}";
                    yield return new($"{prefix}.dconv.conv.weight", [Channels, 1, 3, 3], offset);
                    yield return new($"{prefix}.dconv.conv.bias", [Channels], offset + (Channels * Taps));
                    offset += Channels * (Taps + 1);
                    yield return new($"{prefix}.pconv.conv.weight", [Channels, Channels, 1, 1], offset);
                    yield return new($"{prefix}.pconv.conv.bias", [Channels], offset + (Channels * Channels));
                    offset += Channels * (Channels + 1);
                }
            }

            var start = level * LevelLength;
            yield return new($"logit.{level}.weight", [1, 2 * Channels], start + LogitWeight);
            yield return new($"logit.{level}.bias", [1], start + LogitBias);
            yield return new($"objectness.{level}.weight", [1], start + Objectness);
            yield return new($"box.{level}.weight", [4, Channels], start + BoxWeight);
            yield return new($"box.{level}.bias", [4], start + BoxBias);
        }

        const int Down = ColourLayer.Hidden * ColourReader.Length;
        yield return new("colour.down.weight", [ColourLayer.Hidden, ColourReader.Length], Colour);
        yield return new("colour.down.bias", [ColourLayer.Hidden], Colour + Down);
        yield return new("colour.up.weight", [1, ColourLayer.Hidden], Colour + Down + ColourLayer.Hidden);
    }
}
