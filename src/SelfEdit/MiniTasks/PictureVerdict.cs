namespace DroneSeal.SelfEdit;

/// <summary>What is taught of one picture: its findings sorted by strength, after any corruption on purpose.</summary>
/// <param name="Taught">Findings above the precision bar.</param>
/// <param name="IsCorrupt">For each of them, whether it was made wrong on purpose.</param>
/// <param name="Doubted">Findings below it, which are taught as what they are: doubtful.</param>
internal sealed record PictureVerdict(IReadOnlyList<Finding> Taught, IReadOnlyList<bool> IsCorrupt, IReadOnlyList<Finding> Doubted);
