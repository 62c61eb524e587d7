namespace DroneSeal.SelfEdit;

/// <summary>Looks over the whole anchor memory with a class branch: false alarms, and answers that it would outrank.</summary>
/// <param name="patcher">Runs the branch.</param>
/// <param name="options">The operating point.</param>
internal sealed class AnchorJudge(BranchPatcher patcher, GateOptions options)
{
    private const float SameObject = 0.5f;

    // No known answer is weaker than this, so no novel answer below it outranks one.
    private const float LeastLogit = 0;

    private readonly float _alarmLogit = MathF.Log(options.AlarmScore / (1 - options.AlarmScore));

    /// <summary>The report for these weights.</summary>
    /// <param name="weights">A class branch.</param>
    /// <param name="anchors">The whole memory.</param>
    internal AnchorReport Look(ReadOnlySpan<float> weights, IReadOnlyList<AnchorPicture> anchors)
    {
        patcher.Load(weights);
        var alarms = 0;
        var answers = new Dictionary<int, int>();
        var outranked = new Dictionary<int, int>();
        foreach (var anchor in anchors)
        {
            var novel = anchor.Places.SelectMany(
                place => patcher.Answers(place, MathF.Min(LeastLogit, _alarmLogit))).ToList();
            alarms += novel.Exists(answer => answer.Logit >= _alarmLogit) ? 1 : 0;
            foreach (var known in anchor.Answers)
            {
                answers[known.ClassId] = answers.GetValueOrDefault(known.ClassId) + 1;
                var limit = MathF.Log(known.Score / MathF.Max(1 - known.Score, 1e-6f));
                if (novel.Exists(answer => answer.Logit > limit && answer.Box.IoU(known.Box) >= SameObject))
                {
                    outranked[known.ClassId] = outranked.GetValueOrDefault(known.ClassId) + 1;
                }
            }
        }

        return new(anchors.Count, alarms, answers.ToDictionary(
            pair => pair.Key, pair => outranked.GetValueOrDefault(pair.Key) / (double)pair.Value), answers);
    }
}
