using DroneSeal.Core;

namespace DroneSeal.SelfEdit;

/// <summary>Looks over the whole anchor memory with a class branch: false alarms, and answers that it would outrank.</summary>
/// <param name="patcher">Runs the branch.</param>
/// <param name="alarmScore">From here on a novel answer is an alarm.</param>
internal sealed class AnchorJudge(BranchPatcher patcher, float alarmScore)
{
    private const float SameObject = 0.5f;

    /// <summary>The report for these weights.</summary>
    internal AnchorReport Look(ReadOnlySpan<float> weights, IReadOnlyList<AnchorPicture> anchors)
    {
        patcher.Load(weights);
        var alarms = 0;
        var answers = new Dictionary<int, int>();
        var outranked = new Dictionary<int, int>();
        foreach (var anchor in anchors)
        {
            var novel = anchor.Places.SelectMany(place => patcher.Answers(place, alarmScore)).ToList();
            alarms += novel.Count > 0 ? 1 : 0;
            foreach (var answer in anchor.Answers)
            {
                answers[answer.ClassId] = answers.GetValueOrDefault(answer.ClassId) + 1;
                if (novel.Exists(other => other.Score > answer.Score && other.Box.IoU(answer.Box) >= SameObject))
                {
                    outranked[answer.ClassId] = outranked.GetValueOrDefault(answer.ClassId) + 1;
                }
            }
        }

        return new(anchors.Count, alarms, answers.ToDictionary(
            pair => pair.Key, pair => outranked.GetValueOrDefault(pair.Key) / (double)pair.Value));
    }
}
