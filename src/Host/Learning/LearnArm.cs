using DroneSeal.SelfEdit;
using DroneSeal.Vision;

namespace DroneSeal.Host.Learning;

/// <summary>One way of learning on the stream, finished.</summary>
/// <param name="Name">For people: <c>self-edit</c>, <c>oracle</c>, ...</param>
/// <param name="Report">What it came to.</param>
/// <param name="Points">Adapters in use after so many judged edits, in that order; the first is before any edit.</param>
internal sealed record LearnArm(string Name, LearnReport Report, IReadOnlyList<LearnPoint> Points)
{
    /// <summary>The adapters that it ended with.</summary>
    internal AdapterSet Final => Points[^1].Set;

    /// <summary>At most <paramref name="most"/> points, evenly spread, the first and the last among them.</summary>
    internal IReadOnlyList<LearnPoint> Spread(int most) => Points.Count <= most
        ? Points
        : [.. Enumerable.Range(0, most).Select(i => Points[i * (Points.Count - 1) / (most - 1)])];
}
