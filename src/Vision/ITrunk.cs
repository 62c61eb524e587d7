namespace DroneSeal.Vision;

/// <summary>The frozen network up to and with the base head. Not thread-safe; one instance a frame path.</summary>
public interface ITrunk : IDisposable
{
    /// <summary>Pixels a side of the square input.</summary>
    int InputSize { get; }

    /// <summary>Which implementation this is, for people: engine and instruction set, or libtorch and device.</summary>
    string Description { get; }

    /// <summary>Runs the network and overwrites every array of <paramref name="into"/>.</summary>
    /// <param name="image">One picture after <see cref="Letterbox"/> and the weights' own preprocessing, <c>[3, S, S]</c>.</param>
    /// <param name="into">Buffers made for the same input size.</param>
    /// <exception cref="ArgumentException">The picture or the buffers have another size.</exception>
    void Run(ReadOnlySpan<float> image, FrozenFeatures into);
}
