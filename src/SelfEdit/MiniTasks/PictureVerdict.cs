using DroneSeal.Core;

namespace DroneSeal.SelfEdit;

/// <summary>What is taught of one picture: its findings sorted by strength, after any corruption on purpose.</summary>
/// <param name="Taught">Findings above the precision bar.</param>
/// <param name="IsCorrupt">For each of them, whether it was made wrong on purpose.</param>
/// <param name="Doubted">Findings below it, which are taught as what they are: doubtful.</param>
internal sealed record PictureVerdict(IReadOnlyList<Finding> Taught, IReadOnlyList<bool> IsCorrupt, IReadOnlyList<Finding> Doubted)
{
    /// <summary>Places that are neither object nor background here: they are the other side's of the gate.</summary>
    internal IReadOnlyList<PixelBox> LeftOut { get; init; } = [];

    /// <summary>Whether places to leave alone are made of it as well.</summary>
    internal bool TeachesSilence { get; init; } = true;

    /// <summary>Whether any finding's place in the world is known.</summary>
    internal bool HasPlaces => Taught.Concat(Doubted).Any(finding => finding.Place > 0);

    /// <summary>The part of it that some findings are; the others are left out.</summary>
    internal PictureVerdict Only(Func<Finding, bool> isPart, bool teachesSilence)
    {
        var rows = Enumerable.Range(0, Taught.Count).Where(row => isPart(Taught[row])).ToList();
        return new(
            [.. rows.Select(row => Taught[row])], [.. rows.Select(row => IsCorrupt[row])], [.. Doubted.Where(isPart)])
        {
            LeftOut = [.. Taught.Concat(Doubted).Where(finding => !isPart(finding)).Select(finding => finding.Box)],
            TeachesSilence = teachesSilence,
        };
    }
}
