using System.Numerics;

namespace DroneSeal.Flight;

/// <summary>The nearest point of one obstacle, as OBSTACLE_DISTANCE_3D wants it.</summary>
/// <param name="ObstacleId">The map's name for it.</param>
/// <param name="PointBody">Metres forward, right and down in the level body frame.</param>
public readonly record struct NearestPoint(int ObstacleId, Vector3 PointBody);
