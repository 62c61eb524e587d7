using System.Numerics;

namespace DroneSeal.Sim;

/// <summary>
/// Keeps the books of one flight over a course, from true places: what was touched, how near it came to
/// what, how far it flew, and whether it kept to the corridor. What moves, moves here too.
/// </summary>
/// <remarks>Give it every position, at least each 50 ms. For scoring only.</remarks>
public sealed class CourseScore
{
    /// <summary>Radius of the vehicle's hull.</summary>
    public const float VehicleRadiusMeters = 0.35f;

    // So far away, and so long, a thing must have been before touching it again is another collision.
    private const float ApartMeters = 0.15f;
    private static readonly TimeSpan _apart = TimeSpan.FromSeconds(1);

    private readonly PlacedCourse _course;
    private readonly List<CourseContact> _contacts = [];
    private readonly (int Row, FieldObstacle Cylinder)[] _standing;
    private readonly int[] _moving;
    private readonly float[] _clearances;
    private readonly TimeSpan?[] _touchedAt;
    private Vector3? _last;

    /// <summary>Starts the books.</summary>
    /// <param name="course">What stands and moves there.</param>
    public CourseScore(PlacedCourse course)
    {
        ArgumentNullException.ThrowIfNull(course);
        _course = course;
        _clearances = new float[course.Obstacles.Count];
        _touchedAt = new TimeSpan?[course.Obstacles.Count];
        _moving = [.. Enumerable.Range(0, _clearances.Length).Where(row => course.Obstacles[row].Path is not null)];
        _standing = [.. Enumerable.Range(0, _clearances.Length).Except(_moving)
            .SelectMany(row => course.Obstacles[row].Cylinders(default).Select(cylinder => (row, cylinder)))];
    }

    /// <summary>Every collision; staying in touch is one.</summary>
    public IReadOnlyList<CourseContact> Contacts => _contacts;

    /// <summary>Least distance from hull to face so far; infinite before the first position.</summary>
    public float MinimumClearanceMeters { get; private set; } = float.PositiveInfinity;

    /// <summary>Length of the way, level and upright.</summary>
    public float FlownMeters { get; private set; }

    /// <summary>Most that the vehicle's centre was outside the corridor or above the ceiling.</summary>
    public float OutsideMeters { get; private set; } = float.NegativeInfinity;

    /// <summary>Enters the next position.</summary>
    /// <param name="now">Time in the course.</param>
    /// <param name="positionNed">True position, metres from the start.</param>
    public void Observe(TimeSpan now, Vector3 positionNed)
    {
        var from = _last ?? positionNed;
        FlownMeters += Vector3.Distance(from, positionNed);
        _last = positionNed;
        var corridor = _course.Course.Corridor;
        var aside = MathF.Abs(positionNed.Y) - (corridor.WidthMeters * 0.5f);
        OutsideMeters = MathF.Max(
            OutsideMeters, MathF.Max(aside, -positionNed.Z - corridor.CeilingMeters));
        Measure(now, from, positionNed);
        for (var row = 0; row < _clearances.Length; row++)
        {
            Enter(now, row, positionNed);
        }
    }

    private void Measure(TimeSpan now, Vector3 from, Vector3 to)
    {
        Array.Fill(_clearances, float.PositiveInfinity);
        foreach (ref readonly var one in _standing.AsSpan())
        {
            Note(one.Row, CylinderClearance.Meters(one.Cylinder, from, to, VehicleRadiusMeters));
        }
        foreach (var row in _moving)
        {
            foreach (var cylinder in _course.Obstacles[row].Cylinders(now))
            {
                Note(row, CylinderClearance.Meters(cylinder, from, to, VehicleRadiusMeters));
            }
        }
    }

    private void Note(int row, float clearance) => _clearances[row] = MathF.Min(_clearances[row], clearance);

    private void Enter(TimeSpan now, int row, Vector3 place)
    {
        var clearance = _clearances[row];
        MinimumClearanceMeters = MathF.Min(MinimumClearanceMeters, clearance);
        if (clearance <= 0 && _touchedAt[row] is null)
        {
            _contacts.Add(new CourseContact(now, row, _course.Obstacles[row].Kind.Name, place));
        }
        if (clearance <= 0 || (_touchedAt[row] is not null && clearance < ApartMeters))
        {
            _touchedAt[row] = now;
        }
        else if (now - _touchedAt[row] > _apart)
        {
            _touchedAt[row] = null;
        }
    }
}
