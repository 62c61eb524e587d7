using System.Numerics;

namespace DroneSeal.Sim;

/// <summary>
/// Keeps the books of one flight: how near it came to what, what it touched, and how long the way was.
/// </summary>
/// <remarks>
/// Give it every position, at least each 50 ms; between two positions it assumes a straight line. For scoring
/// only.
/// </remarks>
public sealed class ClearanceMonitor
{
    private readonly ObstacleField _field;
    private readonly float _radiusMeters;
    private readonly bool[] _isTouching;
    private Vector3 _last;
    private bool _hasLast;

    /// <summary>Starts the books.</summary>
    /// <param name="field">What stands around.</param>
    /// <param name="vehicleRadiusMeters">Half of the vehicle's widest extent.</param>
    public ClearanceMonitor(ObstacleField field, float vehicleRadiusMeters = 0.35f)
    {
        ArgumentNullException.ThrowIfNull(field);
        _field = field;
        _radiusMeters = vehicleRadiusMeters;
        _isTouching = new bool[field.Obstacles.Length];
    }

    /// <summary>
    /// Least distance from the vehicle's hull to any face, metres; negative when it went in; infinite in an
    /// empty field.
    /// </summary>
    public float MinimumClearanceMeters { get; private set; } = float.PositiveInfinity;

    /// <summary>Row of the obstacle that the least distance is to; -1 before there is one.</summary>
    public int NearestObstacle { get; private set; } = -1;

    /// <summary>How many times something was touched; staying in touch counts once.</summary>
    public int Collisions { get; private set; }

    /// <summary>When the first touch was; null without one.</summary>
    public TimeSpan? FirstCollisionAt { get; private set; }

    /// <summary>Row of the obstacle that was touched first; -1 without one.</summary>
    public int FirstCollisionObstacle { get; private set; } = -1;

    /// <summary>Length of the way flown, metres, in three dimensions.</summary>
    public float PathLengthMeters { get; private set; }

    /// <summary>Enters the next position.</summary>
    /// <param name="now">Its time.</param>
    /// <param name="positionNed">True position, metres from home.</param>
    public void Observe(TimeSpan now, Vector3 positionNed)
    {
        var from = _hasLast ? _last : positionNed;
        PathLengthMeters += Vector3.Distance(from, positionNed);
        _last = positionNed;
        _hasLast = true;
        for (var i = 0; i < _isTouching.Length; i++)
        {
            Enter(now, i, CylinderClearance.Meters(_field.Obstacles[i], from, positionNed, _radiusMeters));
        }
    }

    private void Enter(TimeSpan now, int obstacle, float clearance)
    {
        if (clearance < MinimumClearanceMeters)
        {
            MinimumClearanceMeters = clearance;
            NearestObstacle = obstacle;
        }
        var isTouching = clearance <= 0;
        if (isTouching && !_isTouching[obstacle])
        {
            Collisions++;
            if (FirstCollisionAt is null)
            {
                FirstCollisionAt = now;
                FirstCollisionObstacle = obstacle;
            }
        }
        _isTouching[obstacle] = isTouching;
    }
}
