namespace DroneSeal.SelfEdit;

/// <summary>Vision's end of the way to the learner. One writer; not thread-safe.</summary>
/// <remarks>
/// Lossy (in flight): publishing never waits, and the oldest unread frame makes room. Lossless (pictures in a
/// folder): publishing waits for the reader, so that every frame arrives in order.
/// </remarks>
public interface IFeatureSink : IDisposable
{
    /// <summary>Pixels a side of the frames' input.</summary>
    int InputSize { get; }

    /// <summary>Copies a frame onto the way.</summary>
    /// <param name="frame">Of the same input size; the caller may overwrite it at once.</param>
    /// <param name="timeout">Lossless only: the longest wait for room.</param>
    /// <returns>False where the way is lossless and no room came in time; the frame was not sent.</returns>
    /// <exception cref="ArgumentException"><paramref name="frame"/> has another input size.</exception>
    bool TryPublish(FeatureFrame frame, TimeSpan timeout);

    /// <summary>Waits until every frame so far was read and the reader came back for the next: until it has
    /// worked them off.</summary>
    /// <param name="timeout">Longest wait; zero only looks.</param>
    /// <returns>False where the reader did not come back in time.</returns>
    /// <remarks>Called after every frame, this is lock-step: adapters swap at the same frames in every
    /// run.</remarks>
    bool TryAwaitReader(TimeSpan timeout);

    /// <summary>Says that no more frames come. May be called more than once.</summary>
    void Finish();
}
