namespace DroneSeal.SelfEdit;

/// <summary>Sorts a picture's findings: taught, doubted, or left as background.</summary>
/// <param name="options">The bars.</param>
internal sealed class FindingSorter(MiniTaskOptions options)
{
    /// <summary>The findings of one picture, sorted.</summary>
    internal PictureVerdict Sort(IReadOnlyList<Finding> findings)
    {
        var taught = findings.Where(IsTaught).ToList();
        return new(
            taught, new bool[taught.Count],
            [.. findings.Where(finding => finding.Probability >= options.DoubtBar && !IsTaught(finding))]);
    }

    private bool IsTaught(Finding finding) =>
        finding.Probability >= options.PrecisionBar && finding.Box.Height >= options.SmallestHeightPx;
}
