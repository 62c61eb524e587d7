using System.Numerics;
using DroneSeal.Host.CourseFlights;
using DroneSeal.Sim;

namespace DroneSeal.Host.FlyReport;

/// <summary>Writes along, ten times a second, what the map believed and how near the vehicle was to what
/// really stands there. Give <see cref="Note"/> to the trial's <c>Watch</c>.</summary>
/// <param name="course">What stands and moves there.</param>
internal sealed class FlightTape(PlacedCourse course)
{
    /// <summary>A thing counts as near from this clearance down: braking way and a second at full
    /// speed.</summary>
    internal const float NearMeters = 4;

    // The same tolerance with which the causes of collisions are told.
    private const float PlaceMeters = 0.4f;
    private static readonly TimeSpan _period = TimeSpan.FromMilliseconds(100);

    private readonly List<TapeMoment> _moments = [];
    private TimeSpan _since;

    /// <summary>The layout that was flown.</summary>
    internal PlacedCourse Course => course;

    /// <summary>In order, from the end of the climb on.</summary>
    internal IReadOnlyList<TapeMoment> Moments => _moments;

    /// <summary>Takes a tick of the flight down.</summary>
    internal void Note(CourseFlight flight, OwnEyes? eyes)
    {
        if (flight.Loop.Sequence.LeftAt is null)
        {
            return;
        }

        var field = course.FieldAt(flight.Now);
        var monitor = new ClearanceMonitor(field, CourseScore.VehicleRadiusMeters);
        monitor.Observe(flight.Now, flight.Place);
        var clearance = monitor.MinimumClearanceMeters;
        if (_moments.Count > 0 && flight.Now - _since < _period)
        {
            var last = _moments[^1];
            _moments[^1] = last with { ClearanceMeters = MathF.Min(last.ClearanceMeters, clearance) };
            return;
        }

        _since = flight.Now;
        var believed = Believed(flight, eyes?.ClassNames ?? CourseTruthVision.ClassNames);
        bool? isBelieved = clearance <= NearMeters
            ? Holds(believed, field.Obstacles[monitor.NearestObstacle]) : null;
        _moments.Add(new TapeMoment(flight.Now.TotalSeconds, clearance, isBelieved, believed));
    }

    /// <summary>The last moment that began by then; the first one before that; null on an empty
    /// tape.</summary>
    internal TapeMoment? At(double seconds)
    {
        var (low, high) = (0, _moments.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _moments[middle].Seconds <= seconds + 1e-6 ? (middle + 1, high) : (low, middle);
        }

        return _moments.Count == 0 ? null : _moments[Math.Max(0, low - 1)];
    }

    /// <summary>Appends a moment that was noted elsewhere, in order.</summary>
    internal void Add(TapeMoment moment) => _moments.Add(moment);

    private static List<BelievedObstacle> Believed(CourseFlight flight, IReadOnlyList<string> names)
    {
        var believed = new List<BelievedObstacle>(flight.Loop.Map.Count);
        foreach (ref readonly var one in flight.Loop.Map.Obstacles)
        {
            believed.Add(new BelievedObstacle(
                (uint)one.ClassId < (uint)names.Count ? names[one.ClassId] : "", one.CentreNorthEast.X,
                one.CentreNorthEast.Y, one.RadiusMeters, one.EditId > 0));
        }

        return believed;
    }

    private static bool Holds(List<BelievedObstacle> believed, FieldObstacle thing) => believed.Any(one =>
        Vector2.Distance(new Vector2(one.North, one.East), thing.Center)
            < thing.RadiusMeters + one.RadiusMeters + PlaceMeters);
}
