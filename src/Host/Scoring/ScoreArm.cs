using DroneSeal.Vision;
using DroneSeal.Vision.Evaluation;

namespace DroneSeal.Host.Scoring;

/// <summary>One way of answering on the scored pictures, with the answers it gave.</summary>
/// <param name="Name">For people.</param>
/// <param name="Head">The adapters it answers with.</param>
internal sealed record ScoreArm(string Name, AdaptedHead Head)
{
    /// <summary>Answers down to the lowest score that ranks, class ids in the order of <see cref="ClassNames"/>.</summary>
    internal List<ScoredBox> Found { get; } = [];

    /// <summary>Names by class id.</summary>
    internal IReadOnlyList<string> ClassNames => Head.ClassNames;
}
