namespace DroneSeal.Core;

/// <summary>
/// Something in the way, as one frame showed it. Angles are of the level body frame at capture: forward, right and down with
/// roll and pitch taken out.
/// </summary>
/// <param name="TrackId">The same thing from frame to frame; 0 when it is not tracked.</param>
/// <param name="ClassId">Row of the class table that the sender announced.</param>
/// <param name="BearingRadians">Of the centre, clockwise from the nose, -pi..pi.</param>
/// <param name="ElevationRadians">Of the centre, up is positive.</param>
/// <param name="ReleasedRangeMeters">Horizontal distance to the nearest face by the released adapters; infinite when they do not see it.</param>
/// <param name="ActiveRangeMeters">The same by the active adapters.</param>
/// <param name="RangeSigmaMeters">Standard deviation of the range.</param>
/// <param name="RadiusMeters">Half the width.</param>
/// <param name="HeightMeters">From bottom to top.</param>
/// <param name="EditId">Ledger row of the edit that the active range rests on; 0 when no unreleased edit is involved.</param>
/// <param name="IsForRevert">Whether it counts only once that edit is taken back: what the released adapters alone tell of a thing
/// that is told of with the edit as well.</param>
public readonly record struct Obstacle(
    int TrackId,
    int ClassId,
    float BearingRadians,
    float ElevationRadians,
    float ReleasedRangeMeters,
    float ActiveRangeMeters,
    float RangeSigmaMeters,
    float RadiusMeters,
    float HeightMeters,
    long EditId,
    bool IsForRevert = false)
{
    /// <summary>What flight must believe: until an edit is released, the nearer of the two.</summary>
    public float SafeRangeMeters => MathF.Min(ReleasedRangeMeters, ActiveRangeMeters);
}
