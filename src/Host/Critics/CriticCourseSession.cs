using System.Diagnostics;
using DroneSeal.SelfEdit;
using DroneSeal.Sim;
using DroneSeal.Vision;

namespace DroneSeal.Host.Critics;

/// <summary>Measures the critics on rendered courses: precision and recall of what would be taught.</summary>
internal static class CriticCourseSession
{
    /// <summary>Figures of every course.</summary>
    /// <param name="request">What is looked at.</param>
    /// <param name="openDetector">A fresh detector with all adapters off.</param>
    /// <param name="card">The card of a class.</param>
    internal static List<CriticCourseResult> Run(
        CriticCourseRequest request, Func<Detector> openDetector, Func<string, CardEntry> card)
    {
        using var run = new CriticCourseRun(openDetector());
        var results = new List<CriticCourseResult>();
        new ProgressLine().Run("flying past", request.Courses.Count * request.Seeds.Count, say =>
        {
            foreach (var course in request.Courses)
            {
                results.Add(RunCourse(request, course, run, card, seed =>
                    say((results.Count * request.Seeds.Count) + seed, course.Name)));
            }
        });
        return results;
    }

    /// <summary>The precision that the product promises of what teaches on a course.</summary>
    internal static double RequiredPrecision(string course) =>
        course switch { "dusk-fog" => 0.95, "decoys" => 0.90, _ => 0.98 };

    /// <summary>A layout of a course.</summary>
    /// <exception cref="HostException">None can be passed.</exception>
    internal static PlacedCourse Place(Course course, ulong seed) => CoursePlacing.Place(course, seed)
        ?? throw new HostException(
            ExitCode.BadInput, $"{course.Name}: no way through with seed {seed}; lower the density.");

    /// <summary>What is looked for on a course.</summary>
    internal static string ClassName(CriticCourseRequest request, Course course) =>
        request.ClassName ?? (course.Novel.Count > 0 ? course.Novel[0].ClassName : null) ?? "traffic cone";

    private static CriticCourseResult RunCourse(
        CriticCourseRequest request, Course course, CriticCourseRun run, Func<string, CardEntry> card, Action<int> say)
    {
        var className = ClassName(request, course);
        var entry = card(className);
        var bar = request.Bar ?? entry.Bars.PrecisionBar;
        var score = new CriticCourseScore(bar);
        var pictures = request.Pictures is { } folder ? new CriticPictures(folder, score) : null;
        var spent = TimeSpan.Zero;
        for (var i = 0; i < request.Seeds.Count; i++)
        {
            say(i);
            var placed = Place(course, request.Seeds[i]);
            var critics = new ReviewerLabeller(run.Reviewer(entry));
            run.Fly(placed, request.Frames, sight =>
            {
                var start = Stopwatch.GetTimestamp();
                var findings = critics.Label(sight.Handed);
                spent += Stopwatch.GetElapsedTime(start);
                var letterbox = sight.Handed.Features.Letterbox;
                var frame = JudgedFrame.Of(
                    [.. findings.Select(one => one with { Box = letterbox.ToSource(one.Box) })],
                    sight.Truth, placed, className);
                score.Add(frame);
                pictures?.Draw(sight.Frame, frame);
            });
        }

        var required = RequiredPrecision(course.Name);
        return new CriticCourseResult(
            course.Name, className, score.Frames, bar, required, score.Sets(required), score.WrongOn(),
            spent.TotalMilliseconds / Math.Max(1, score.Frames));
    }
}
