using DroneSeal.Core;

namespace DroneSeal.Vision;

/// <summary>What one step looks at.</summary>
/// <param name="size">Pixels a side.</param>
/// <param name="count">Pictures.</param>
internal sealed class TrainingBatch(int size, int count)
{
    /// <summary>Pixels a side.</summary>
    internal int Size { get; } = size;

    /// <summary>Pictures.</summary>
    internal int Count { get; } = count;

    /// <summary>Blue, green, red planes, 0..255, <c>[count, 3, size, size]</c>.</summary>
    internal float[] Planes { get; } = new float[count * 3 * size * size];

    /// <summary>The objects of each picture, in its pixels.</summary>
    internal List<TaughtObject>[] Objects { get; } = [.. Enumerable.Range(0, count).Select(_ => new List<TaughtObject>())];

    /// <summary>Places of each picture that are neither object nor background: too little of the object is left.</summary>
    internal List<PixelBox>[] Doubted { get; } = [.. Enumerable.Range(0, count).Select(_ => new List<PixelBox>())];
}
