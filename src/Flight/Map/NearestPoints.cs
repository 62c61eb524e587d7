using System.Numerics;

using DroneSeal.Core;

namespace DroneSeal.Flight;

/// <summary>The nearest points of the nearest obstacles, the nearest first. Reused from message to
/// message.</summary>
public sealed class NearestPoints
{
    private readonly NearestPoint[] _points;
    private int _count;

    /// <summary>An empty list.</summary>
    /// <param name="capacity">Most points.</param>
    public NearestPoints(int capacity = 32)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(capacity, 1);
        _points = new NearestPoint[capacity];
    }

    /// <summary>The points; valid until the next filling.</summary>
    public ReadOnlySpan<NearestPoint> Points => _points.AsSpan(0, _count);

    /// <summary>Fills the list from the map.</summary>
    /// <param name="map">Whose obstacles.</param>
    /// <param name="state">Where the vehicle is.</param>
    /// <param name="maxMeters">Farther ones are left out.</param>
    public void Fill(ObstacleMap map, in VehicleState state, float maxMeters)
    {
        ArgumentNullException.ThrowIfNull(map);
        _count = 0;
        foreach (ref readonly var obstacle in map.Obstacles)
        {
            var point = Nearest(obstacle, state);
            if (point.Length() <= maxMeters)
            {
                Insert(new NearestPoint(obstacle.Id, point));
            }
        }
    }

    private static Vector3 Nearest(in MappedObstacle obstacle, in VehicleState state)
    {
        var offset = obstacle.CentreNorthEast - new Vector2(state.PositionNed.X, state.PositionNed.Y);
        var distance = offset.Length();
        var part = distance > 0.01f ? MathF.Max(0.01f, distance - obstacle.RadiusMeters) / distance : 0f;
        var (sin, cos) = MathF.SinCos(state.YawRadians);
        var down =
            Math.Clamp(state.PositionNed.Z, obstacle.TopDown, obstacle.BottomDown) - state.PositionNed.Z;
        return new Vector3(
            part * ((offset.X * cos) + (offset.Y * sin)),
            part * ((offset.Y * cos) - (offset.X * sin)),
            down);
    }

    private void Insert(in NearestPoint point)
    {
        var length = point.PointBody.LengthSquared();
        if (_count == _points.Length && length >= _points[^1].PointBody.LengthSquared())
        {
            return;
        }

        _count = Math.Min(_count + 1, _points.Length);
        var place = _count - 1;
        while (place > 0 && _points[place - 1].PointBody.LengthSquared() > length)
        {
            _points[place] = _points[place - 1];
            place--;
        }

        _points[place] = point;
    }
}
