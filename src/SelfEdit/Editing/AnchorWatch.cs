using DroneSeal.Vision;

namespace DroneSeal.SelfEdit;

/// <summary>Holds the hash of the frozen core from before the first edit against the core as it is now.</summary>
/// <param name="weights">The frozen core.</param>
internal sealed class AnchorWatch(ModelWeights weights)
{
    /// <summary>Before the first edit.</summary>
    internal string Before { get; } = weights.HashAgain();

    /// <summary>Now.</summary>
    internal string Now() => weights.HashAgain();
}
