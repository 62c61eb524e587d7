namespace DroneSeal.Core;

/// <summary>Pictures in the order of capture. Not thread-safe.</summary>
public interface IFrameSource : IDisposable
{
    /// <summary>Frames in all, where that is known beforehand.</summary>
    int? Count { get; }

    /// <summary>Writes the next frame into <paramref name="frame"/>, reusing its pixel array where it is large enough.</summary>
    /// <returns>False at the end of the source.</returns>
    bool TryNext(Frame frame);
}
