namespace DroneSeal.SelfEdit;

/// <summary>The learner's end of the way from vision. One reader; not thread-safe.</summary>
public interface IFeatureSource : IDisposable
{
    /// <summary>Pixels a side of the frames' input.</summary>
    int InputSize { get; }

    /// <summary>Frames that were dropped because the reader was slower than the writer; never
    /// falls.</summary>
    long Dropped { get; }

    /// <summary>Whether the writer has said that no more frames come, and every one of them was
    /// read.</summary>
    bool IsFinished { get; }

    /// <summary>Copies the next frame into <paramref name="into"/>, waiting for it at most
    /// <paramref name="timeout"/>.</summary>
    /// <param name="into">A frame of the same input size, overwritten.</param>
    /// <param name="timeout">Longest wait; zero only looks.</param>
    /// <returns>False where none came in time, or none will come any more
    /// (<see cref="IsFinished"/>).</returns>
    /// <exception cref="ArgumentException"><paramref name="into"/> has another input size.</exception>
    /// <exception cref="ProcessException">The way is broken, or what is on it is damaged.</exception>
    bool TryNext(FeatureFrame into, TimeSpan timeout);
}
