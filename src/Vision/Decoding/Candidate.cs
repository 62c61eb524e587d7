using DroneSeal.Core;

namespace DroneSeal.Vision;

/// <summary>A box before suppression, in input pixels.</summary>
internal readonly record struct Candidate(PixelBox Box, int ClassId, float Score, int Anchor)
{
    /// <summary>Whether the class has a branch of its own.</summary>
    internal bool IsNovel => ClassId >= FrozenFeatures.BaseClasses;

    /// <summary>Best score first; ties by anchor and class, so that the order never depends on the sort.</summary>
    internal static int BestFirst(Candidate a, Candidate b)
    {
        var byScore = b.Score.CompareTo(a.Score);
        var byAnchor = byScore != 0 ? byScore : a.Anchor.CompareTo(b.Anchor);
        return byAnchor != 0 ? byAnchor : a.ClassId.CompareTo(b.ClassId);
    }
}
