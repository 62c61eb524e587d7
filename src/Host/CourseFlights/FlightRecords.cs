using DroneSeal.Host.Flying;
using DroneSeal.Sim;

namespace DroneSeal.Host.CourseFlights;

/// <summary>Puts a flight's record together.</summary>
internal static class FlightRecords
{
    // The hull may lean over the corridor's edge; the vehicle's middle may not.
    private const float OutsideMeters = 0.05f;

    /// <summary>What the flight itself knows; what the eyes and the learner know is added by the
    /// caller.</summary>
    internal static FlightRecord Of(PlacedCourse course, FlyArm arm, CourseFlight flight)
    {
        var score = flight.Score;
        var left = flight.Loop.Sequence.LeftAt;
        var seconds = (flight.ArrivedAt - left)?.TotalSeconds;
        var shortest = ShortestPath.LengthMeters(course, CourseScore.VehicleRadiusMeters);
        // Being within the goal's radius is being there.
        var way = shortest - course.Course.Goal.RadiusMeters;
        var failure = Failure(course, flight);
        return new FlightRecord
        {
            Arm = arm.ToString().ToLowerInvariant(),
            Seed = course.Seed,
            Success = failure.Length == 0,
            Failure = failure,
            ReachedGoal = flight.ArrivedAt is not null,
            MinClearanceMeters = score.MinimumClearanceMeters,
            FlownMeters = score.FlownMeters,
            ShortestMeters = float.IsFinite(shortest) ? shortest : null,
            PathExcess = float.IsFinite(shortest) && seconds is not null ? (score.FlownMeters - way) / way : null,
            SecondsToGoal = seconds,
            GoalVelocity = (float?)(course.Course.Goal.Center.Length() / seconds),
            OutsideMeters = score.OutsideMeters,
            States = [.. flight.Loop.Log.Events.Select(entry =>
                new StateEntry(entry.At.TotalSeconds, entry.Subject, entry.State, entry.Reason))],
            Poses = flight.Poses,
            Things = ThingRecord.Of(course),
        };
    }

    private static string Failure(PlacedCourse course, CourseFlight flight)
    {
        var score = flight.Score;
        var sequence = flight.Loop.Sequence;
        var words = new List<string>();
        if (score.Contacts.Count > 0)
        {
            var kinds = score.Contacts.GroupBy(contact => contact.Kind)
                .Select(group => $"{group.Count()} {group.Key}");
            words.Add($"hit {string.Join(", ", kinds)}");
        }

        if (score.OutsideMeters > OutsideMeters)
        {
            words.Add($"left the corridor by {score.OutsideMeters:0.0} m");
        }

        if (flight.ArrivedAt is null)
        {
            words.Add(sequence.LeftAt is null ? $"did not take off: {sequence.Phase}, {sequence.Reason}"
                : sequence.Failure.Length > 0 ? sequence.Failure
                : $"no goal in {course.Course.Limits.Time.TotalSeconds:0} s");
        }

        return string.Join("; ", words);
    }
}
