namespace DroneSeal.SelfEdit;

/// <summary>What a set of adapters does to the anchors.</summary>
/// <param name="Pictures">Anchors looked at.</param>
/// <param name="Alarms">Of them, those with a confident novel answer on a place without a finding.</param>
/// <param name="Harm">By base class: how much of its anchors' answers is lost or outranked, 0..1.</param>
/// <param name="Answers">By base class: how many answers that is a share of; null where it is none.</param>
internal sealed record AnchorReport(
    int Pictures, int Alarms, IReadOnlyDictionary<int, double> Harm, IReadOnlyDictionary<int, int>? Answers = null)
{
    /// <summary>No anchors, no harm.</summary>
    internal static AnchorReport None { get; } = new(0, 0, new Dictionary<int, double>());

    /// <summary>The base class that fares worst against another report, and by how much.</summary>
    /// <param name="other">The report of the adapters in use.</param>
    /// <param name="forgiven">Answers of a class that may be lost.</param>
    internal (int ClassId, double Loss) WorstAgainst(AnchorReport other, int forgiven)
    {
        var worst = (ClassId: -1, Loss: 0.0);
        foreach (var (classId, harm) in Harm.OrderBy(pair => pair.Key))
        {
            var mercy = Answers is null ? 0 : forgiven / (double)Answers.GetValueOrDefault(classId, 1);
            var loss = harm - mercy - other.Harm.GetValueOrDefault(classId);
            worst = loss > worst.Loss ? (classId, loss) : worst;
        }

        return worst;
    }
}
