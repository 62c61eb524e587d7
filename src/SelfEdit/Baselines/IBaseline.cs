namespace DroneSeal.SelfEdit;

/// <summary>One arm of a comparison: sees the loop's pictures and ends in a model to score.</summary>
/// <remarks>One thread. Disposing gives back what training needed; a finished model outlives it.</remarks>
public interface IBaseline : IDisposable
{
    /// <summary>Short name: <c>full</c>, <c>tent</c>.</summary>
    string Name { get; }

    /// <summary>Steps of training so far.</summary>
    int Steps { get; }

    /// <summary>Takes the next picture of the stream, and trains on it where the arm does.</summary>
    /// <param name="frame">The picture and the frozen trunk's answers; not kept.</param>
    void See(FeatureFrame frame);

    /// <summary>The model as it is now; more pictures may follow.</summary>
    TunedModel Finish();
}
