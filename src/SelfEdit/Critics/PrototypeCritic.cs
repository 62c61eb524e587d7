using System.Runtime.InteropServices;
using DroneSeal.Vision;

namespace DroneSeal.SelfEdit;

/// <summary>How near a place's frozen features lie to what the other critics were sure of before.</summary>
/// <remarks>
/// One prototype of the class and one of everything else a level, running means of both towers' features,
/// each brought to length one. It starts empty, learns as pictures pass, and is deterministic: the same
/// pictures give the same state. Not thread-safe.
/// </remarks>
public sealed class PrototypeCritic
{
    private const int Length = 2 * FrozenFeatures.HeadChannels;
    private const int Levels = 3;

    // Sums of the class, sums of the rest, and the two counts, level by level.
    private const int LevelState = (2 * Length) + 2;
    private const int ClassSum = 0;
    private const int RestSum = Length;
    private const int Counts = 2 * Length;

    // Log-odds a unit of difference between two cosines, and the most it may ever say. Measured: more only
    // adds noise.
    private const double Gain = 3;
    private const double Greatest = 1.5;

    // From so many examples on its word counts in full.
    private const double FullCount = 16;

    // What is taught as the class, and what as anything else; between the two nothing is learned.
    private const float SureProbability = 0.4f;
    private const float UnlikelyProbability = 0.05f;

    private readonly double[] _state = new double[Levels * LevelState];
    private readonly double[] _features = new double[Length];

    /// <summary>Its word on the object at an anchor; null while it has seen too little.</summary>
    public Evidence? Judge(FrozenFeatures features, int anchor)
    {
        ArgumentNullException.ThrowIfNull(features);
        var level = _state.AsSpan(Read(features, anchor) * LevelState, LevelState);
        if (level[Counts] == 0 || level[Counts + 1] == 0)
        {
            return null;
        }

        var nearer = Cosine(level.Slice(ClassSum, Length)) - Cosine(level.Slice(RestSum, Length));
        var trust = Math.Min(1, level[Counts] / FullCount);
        var logOdds = (float)Math.Clamp(Gain * nearer * trust, -Greatest, Greatest);
        var words = nearer > 0
            ? "nearer to those found before than to the rest"
            : "nearer to the rest than to those found before";
        return new Evidence("prototype", logOdds, words);
    }

    /// <summary>Shows it one place that the other critics judged.</summary>
    /// <param name="features">Of the picture.</param>
    /// <param name="anchor">The place's strongest anchor.</param>
    /// <param name="probability">What the others make of it, 0..1; 1 for a reference picture.</param>
    public void Teach(FrozenFeatures features, int anchor, float probability)
    {
        ArgumentNullException.ThrowIfNull(features);
        var isClass = probability >= SureProbability;
        if (!isClass && probability >= UnlikelyProbability)
        {
            return;
        }

        var level = _state.AsSpan(Read(features, anchor) * LevelState, LevelState);
        var sum = level.Slice(isClass ? ClassSum : RestSum, Length);
        for (var i = 0; i < sum.Length; i++)
        {
            sum[i] += _features[i];
        }

        level[isClass ? Counts : Counts + 1]++;
    }

    /// <summary>All that it has learned, for <see cref="Restore"/>.</summary>
    public byte[] Save() => MemoryMarshal.AsBytes(_state.AsSpan()).ToArray();

    /// <summary>Goes back to a saved state.</summary>
    /// <exception cref="ArgumentException">The bytes are none of <see cref="Save"/>'s.</exception>
    public void Restore(ReadOnlySpan<byte> state)
    {
        if (state.Length != _state.Length * sizeof(double))
        {
            var expected = _state.Length * sizeof(double);
            throw new ArgumentException(
                $"A saved state has {expected} bytes, not {state.Length}.", nameof(state));
        }

        state.CopyTo(MemoryMarshal.AsBytes(_state.AsSpan()));
    }

    private static void Normalise(ReadOnlySpan<float> tower, Span<double> into)
    {
        var sum = 0.0;
        foreach (var value in tower)
        {
            sum += (double)value * value;
        }

        var scale = 1 / Math.Max(Math.Sqrt(2 * sum), 1e-6);
        for (var i = 0; i < tower.Length; i++)
        {
            into[i] = tower[i] * scale;
        }
    }

    private int Read(FrozenFeatures features, int anchor)
    {
        var level = anchor >= features.LevelOffsets[2] ? 2 : anchor >= features.LevelOffsets[1] ? 1 : 0;
        var start = (anchor - features.LevelOffsets[level]) * FrozenFeatures.HeadChannels;
        const int channels = FrozenFeatures.HeadChannels;
        Normalise(features.ClassTowers[level].AsSpan(start, channels), _features);
        Normalise(features.BoxTowers[level].AsSpan(start, channels), _features.AsSpan(channels));
        return level;
    }

    private double Cosine(ReadOnlySpan<double> sum)
    {
        var (product, square) = (0.0, 0.0);
        for (var i = 0; i < sum.Length; i++)
        {
            product += sum[i] * _features[i];
            square += sum[i] * sum[i];
        }

        return product / Math.Max(Math.Sqrt(square), 1e-9);
    }
}
