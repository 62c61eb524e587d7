using DroneSeal.Host.Critics;
using DroneSeal.Sim;
using DroneSeal.Sim.Rendering;

namespace DroneSeal.Host.Benching;

/// <summary>Measures ranges and tracks on rendered courses, with true boxes that are shaken.</summary>
internal static class RangeBench
{
    internal static List<RangeBenchResult> Run(RangeBenchRequest request)
    {
        var results = new List<RangeBenchResult>();
        new ProgressLine().Run("gliding", request.Courses.Count * request.Seeds, say =>
        {
            foreach (var course in request.Courses)
            {
                results.Add(RunCourse(course, request, seed =>
                    say((results.Count * request.Seeds) + seed, course.Name)));
            }
        });
        return results;
    }

    /// <summary>Figures of one course.</summary>
    /// <param name="course">Where.</param>
    /// <param name="request">What is measured; its courses do not matter.</param>
    /// <param name="say">Is told how many layouts are done.</param>
    internal static RangeBenchResult RunCourse(Course course, RangeBenchRequest request, Action<int> say)
    {
        var tally = new RangeTally();
        for (var i = 0; i < request.Seeds; i++)
        {
            say(i);
            var placed = CriticCourseSession.Place(course, request.FirstSeed + (ulong)i);
            using var renderer = new CourseRenderer(placed);
            new RangeGlide(placed, request, tally).Fly(renderer);
        }

        return tally.Result(course.Name);
    }
}
