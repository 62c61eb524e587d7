using DroneSeal.Core;
using DroneSeal.Vision;
using DroneSeal.Vision.Evaluation;

namespace DroneSeal.Host.Scoring;

/// <summary>Runs several arms over labelled pictures, with one pass of the trunk a picture.</summary>
internal static class Scorer
{
    private const float LowestScore = 0.001f;

    /// <summary>Fills every arm's answers.</summary>
    /// <param name="detector">Looks at the pictures; its active adapters play no part.</param>
    /// <param name="set">What is scored.</param>
    /// <param name="arms">Who answers.</param>
    /// <param name="alsoDo">Called after the trunk has looked at a picture: index, frame.</param>
    internal static void Run(Detector detector, ScoreSet set, IReadOnlyList<ScoreArm> arms, Action<int, Frame>? alsoDo = null)
    {
        using var source = FrameSources.Open([.. set.Paths]);
        var places = set.Labels.Pictures.Select((picture, i) => (picture.FileName, i))
            .ToDictionary(pair => Path.GetFileName(pair.FileName), pair => pair.i, StringComparer.Ordinal);
        var frame = new Frame();
        var found = new DetectionList();
        new ProgressLine().Run("scoring", set.Labels.Pictures.Count, say =>
        {
            for (var done = 0; source.TryNext(frame); say(++done, ""))
            {
                var picture = places[Path.GetFileName(frame.Name)];
                detector.Look(frame);
                foreach (var arm in arms)
                {
                    detector.DecodeLast(arm.Head, LowestScore, frame.Id, found);
                    foreach (var one in found.Span)
                    {
                        arm.Found.Add(new ScoredBox(picture, one.ClassId, one.Box, one.Score));
                    }
                }

                alsoDo?.Invoke(picture, frame);
            }
        });
    }
}
