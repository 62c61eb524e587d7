using DroneSeal.Core;

namespace DroneSeal.SelfEdit;

/// <summary>A picture whose answers must stay as they are, in feature space.</summary>
/// <param name="Name">File name.</param>
/// <param name="Places">Windows of one level where the frozen network sees most; the novel class is to stay silent there.</param>
/// <param name="Answers">The frozen detector's own answers of score 0.5 and above, boxes in input pixels.</param>
/// <param name="Recognition">What the base head says there, for the recognition zone; null where it says nothing.</param>
internal sealed record AnchorPicture(
    string Name, IReadOnlyList<WindowSample> Places, IReadOnlyList<Detection> Answers, RecognitionSample? Recognition)
{
    /// <summary>Memory that the picture holds.</summary>
    internal long Bytes { get; } = Places.Sum(place => place.Bytes) + (Recognition?.Bytes ?? 0);
}
