using System.Numerics;

namespace DroneSeal.Flight;

/// <summary>An upright cylinder that the map believes in.</summary>
/// <param name="Id">Of the map, never used again in a run.</param>
/// <param name="TrackId">The sender's own name for it; 0 when it had none.</param>
/// <param name="ClassId">Row of the sender's class table, of the last sight.</param>
/// <param name="CentreNorthEast">Metres north and east of the local origin.</param>
/// <param name="RadiusMeters">Half the width.</param>
/// <param name="TopDown">Metres down of the local origin; smaller is higher.</param>
/// <param name="BottomDown">Metres down of the local origin.</param>
/// <param name="SigmaMeters">Standard deviation of the centre along the worst direction.</param>
/// <param name="Confidence">0..1.</param>
/// <param name="EditId">The newest edit that a sight of it rested on and that is not released, the oldest where only edits saw
/// it; else
/// 0.</param>
/// <param name="Sights">In how many frames it was seen.</param>
/// <param name="SeenAt">Capture time of the last frame that showed it.</param>
/// <param name="Traits">Of its class.</param>
public readonly record struct MappedObstacle(
    int Id,
    int TrackId,
    int ClassId,
    Vector2 CentreNorthEast,
    float RadiusMeters,
    float TopDown,
    float BottomDown,
    float SigmaMeters,
    float Confidence,
    long EditId,
    int Sights,
    TimeSpan SeenAt,
    ObstacleTraits Traits);
