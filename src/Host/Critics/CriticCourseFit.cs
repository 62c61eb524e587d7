using DroneSeal.SelfEdit;
using DroneSeal.Sim;
using DroneSeal.Vision.Evaluation;

namespace DroneSeal.Host.Critics;

/// <summary>Fits a card's constants for one detector on rendered courses: the card's rules first, then the critics in flight,
/// then the bar.</summary>
/// <param name="request">Development layouts; never those that figures are taken on.</param>
/// <param name="run">Renders and detects.</param>
/// <param name="entry">The card.</param>
internal sealed class CriticCourseFit(CriticCourseRequest request, CriticCourseRun run, CardEntry entry)
{
    private const int Folds = 3;

    // Of what may go wrong on a course that was not fitted on, the bar leaves so much unused.
    private const double SpareShare = 0.35;

    /// <summary>The constants.</summary>
    internal CriticCalibration Run()
    {
        var picture = FitPicture();
        var (scene, judged) = FitScene(entry with { Calibration = picture });
        return picture with { Scene = scene, OperatingProbability = Bar(judged) };
    }

    private CriticCalibration FitPicture()
    {
        var fit = new CriticFit(entry.Card, run.InputSize, new CriticFitOptions { Folds = Folds }, run.ClassNames);
        Fly("rules of the card", (course, seed, sight) =>
        {
            var letterbox = sight.Handed.Features.Letterbox;
            var boxes = sight.Truth.Boxes.Where(box => box.ClassName is { } name && ClassNaming.AreSame(name, entry.Card.Name))
                .ToLookup(JudgedFrame.Counts, box => letterbox.ToInput(box.Visible));
            fit.Add(
                course.Name, FitRole.Labelled, (int)(seed % Folds), sight.Handed.InputBgr, sight.Handed.Features,
                [.. boxes[true]], [.. boxes[false]], isInFlight: true);
        });
        var report = fit.Run();
        Console.WriteLine(
            $"the card alone, seeds left out: AP {report.Pooled.AveragePrecision:0.000}, recall at precision 0.9 {report.Pooled.RecallAtPrecision90:0.000}, {report.Pooled.Objects} objects");
        return report.Calibration;
    }

    private (SceneCalibration Scene, List<(string Course, SceneExample Example, bool IsRight)> Judged) FitScene(CardEntry fitted)
    {
        var judged = new List<(string Course, SceneExample Example, bool IsRight)>();
        var fit = new SceneFit();
        Reviewer? reviewer = null;
        (string, ulong) layout = default;
        Fly("critics in flight", (course, seed, sight) =>
        {
            reviewer = reviewer is null || layout != (course.Name, seed) ? run.Reviewer(fitted) : reviewer;
            layout = (course.Name, seed);
            _ = new ReviewerLabeller(reviewer).Label(sight.Handed);
            var letterbox = sight.Handed.Features.Letterbox;
            var frame = JudgedFrame.Of(
                [.. reviewer.Examples.Select(one => one.Judged with { Box = letterbox.ToSource(one.Judged.Box) })],
                sight.Truth, run.Placed!, entry.Card.Name);
            for (var i = 0; i < frame.Findings.Count; i++)
            {
                var isRight = frame.Findings[i].Verdict == FindingVerdict.Right;
                if (frame.Findings[i].Verdict != FindingVerdict.Neither
                    && frame.Findings[i].Finding.Box.Height >= CriticCourseRequest.Bars.SmallestHeightPx)
                {
                    judged.Add((course.Name, reviewer.Examples[i], isRight));
                    fit.Add(reviewer.Examples[i], isRight);
                }
            }
        });
        var scene = fit.Run();
        return (scene, judged.ConvertAll(one => one with { Example = scene.Judge(one.Example) }));
    }

    // The lowest probability from which on every course keeps what it must.
    private float Bar(List<(string Course, SceneExample Example, bool IsRight)> judged)
    {
        for (var percent = 30; percent < 100; percent++)
        {
            var taught = judged.Where(one => one.Example.Judged.Probability >= percent / 100f).ToLookup(one => one.Course);
            if (request.Courses.All(course => IsPrecise(course.Name, [.. taught[course.Name].Select(one => one.IsRight)])))
            {
                return percent / 100f;
            }
        }

        return 0.99f;
    }

    // One wrong finding is no evidence against a bar: on a course where little is raised it alone would decide.
    private static bool IsPrecise(string course, bool[] taught) => taught.Count(isRight => !isRight)
        <= Math.Max(1, (1 - SpareShare) * (1 - CriticCourseSession.RequiredPrecision(course)) * taught.Length);

    private void Fly(string title, Action<Course, ulong, CourseSight> see) =>
        new ProgressLine().Run(title, request.Courses.Count * request.Seeds.Count, say =>
        {
            var done = 0;
            foreach (var course in request.Courses)
            {
                foreach (var seed in request.Seeds)
                {
                    say(done++, course.Name);
                    run.Fly(CriticCourseSession.Place(course, seed), request.Frames, sight => see(course, seed, sight));
                }
            }
        });
}
