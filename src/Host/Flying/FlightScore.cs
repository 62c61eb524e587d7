using System.Numerics;
using DroneSeal.Sim;

namespace DroneSeal.Host.Flying;

/// <summary>Keeps the score of one flight from the autopilot's own positions. Knows the true obstacles, which
/// flight does not.</summary>
internal sealed class FlightScore
{
    internal const float VehicleRadiusMeters = 0.35f;
    private const float GroundMeters = 0.3f;

    private readonly ObstacleField _field;
    private readonly ClearanceMonitor _clearance;
    private Vector3? _last;
    private Vector3? _start;
    private bool _isUnderWay;

    internal FlightScore(ObstacleField field)
    {
        _field = field;
        _clearance = new ClearanceMonitor(field, VehicleRadiusMeters);
    }

    internal float MinimumClearanceMeters => _clearance.MinimumClearanceMeters;

    internal int Touches => _clearance.Collisions;

    internal float FlownMeters { get; private set; }

    internal Vector3 Last => _last ?? default;

    /// <summary>Enters a position relative to home.</summary>
    internal void Observe(TimeSpan now, Vector3 positionNed, bool isUnderWay)
    {
        if (-positionNed.Z > GroundMeters)
        {
            _clearance.Observe(now, positionNed);
        }

        if (isUnderWay && !_isUnderWay)
        {
            _start ??= positionNed;
        }

        if (isUnderWay && _isUnderWay && _last is { } last)
        {
            FlownMeters += Vector3.Distance(last, positionNed);
        }

        _isUnderWay = isUnderWay;
        _last = positionNed;
    }

    /// <summary>The shortest way from where the flight to the goal began; infinite where there is
    /// none.</summary>
    internal float ShortestMeters(Vector3 goal) => ShortestPath.LengthMeters(
        _field, Level(_start ?? default), Level(goal), VehicleRadiusMeters, -goal.Z);

    private static Vector2 Level(Vector3 place) => new(place.X, place.Y);
}
