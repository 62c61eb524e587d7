using DroneSeal.Vision;

namespace DroneSeal.SelfEdit;

/// <summary>Takes a letterboxed picture through the frozen trunk. Deterministic. Not thread-safe.</summary>
public interface IFeaturizer : IDisposable
{
    /// <summary>Pixels a side.</summary>
    int InputSize { get; }

    /// <summary>Runs the trunk.</summary>
    /// <param name="inputBgr">The letterboxed picture, <c>[S, S, 3]</c> bytes, blue first.</param>
    /// <param name="into">Buffers of the same input size, overwritten.</param>
    void Run(ReadOnlySpan<byte> inputBgr, FrozenFeatures into);
}
