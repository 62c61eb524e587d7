using DroneSeal.SelfEdit;

namespace DroneSeal.Host.Critics;

/// <summary>Adds up judged frames of one course.</summary>
/// <param name="bar">From this probability on a finding teaches.</param>
internal sealed class CriticCourseScore(float bar)
{
    // In the order in which figures add them.
    private static readonly string[] _critics = ["card", "objectness", "prototype", "geometry", "track", "seen again", "range"];

    private readonly List<JudgedFrame> _frames = [];

    /// <summary>Frames so far.</summary>
    internal int Frames => _frames.Count;

    /// <summary>Whether a finding is taught.</summary>
    internal bool IsTaught(Finding finding) =>
        finding.Probability >= bar && finding.Box.Height >= CriticCourseRequest.Bars.SmallestHeightPx;

    internal void Add(JudgedFrame frame) => _frames.Add(frame);

    /// <summary>One figure for each set of critics that said anything new.</summary>
    /// <param name="requiredPrecision">Of the recall at a precision.</param>
    internal IReadOnlyList<CriticFigure> Sets(double requiredPrecision)
    {
        var spoke = _frames.SelectMany(frame => frame.Findings).SelectMany(one => one.Finding.Evidence)
            .Select(evidence => evidence.Critic).ToHashSet(StringComparer.Ordinal);
        var present = _critics.Where(spoke.Contains).ToArray();
        return
        [
            .. Enumerable.Range(1, present.Length)
                .Select(count => Figure(string.Join(" + ", present[..count]), [.. present[count..]], requiredPrecision)),
        ];
    }

    /// <summary>What wrong findings that would be taught lie on.</summary>
    internal SortedDictionary<string, int> WrongOn()
    {
        var counts = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var wrong in _frames.SelectMany(frame => frame.Findings)
            .Where(one => one.Verdict == FindingVerdict.Wrong && IsTaught(one.Finding)))
        {
            var on = wrong.Overlap > 0.1f ? "misplaced" : wrong.On?.Name ?? "nothing";
            counts[on] = counts.GetValueOrDefault(on) + 1;
        }

        return counts;
    }

    private CriticFigure Figure(string name, string[] silent, double requiredPrecision)
    {
        var objects = _frames.Sum(frame => frame.Objects.Count);
        var judged = _frames.SelectMany(frame => frame.Findings)
            .Where(one => one.Verdict != FindingVerdict.Neither
                && one.Finding.Box.Height >= CriticCourseRequest.Bars.SmallestHeightPx)
            .Select(one => (Probability: Probability(one.Finding, silent), IsRight: one.Verdict == FindingVerdict.Right))
            .OrderByDescending(one => one.Probability).ToList();
        var taught = judged.Where(one => one.Probability >= bar).ToList();
        var (right, recall) = (0, 0.0);
        for (var i = 0; i < judged.Count; i++)
        {
            right += judged[i].IsRight ? 1 : 0;
            recall = right >= requiredPrecision * (i + 1) ? right / (double)Math.Max(1, objects) : recall;
        }

        return new CriticFigure(name, objects, taught.Count, taught.Count(one => one.IsRight), recall);
    }

    // Evidence adds up: what a critic said is taken out again by its log-odds.
    private static double Probability(Finding finding, string[] silent)
    {
        double probability = Math.Clamp(finding.Probability, 1e-7f, 1 - 1e-7f);
        var logOdds = Math.Log(probability / (1 - probability)) - finding.Evidence
            .Where(evidence => silent.Contains(evidence.Critic)).Sum(evidence => evidence.LogOdds);
        return 1 / (1 + Math.Exp(-logOdds));
    }
}
