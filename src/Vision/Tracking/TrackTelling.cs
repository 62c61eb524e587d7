using System.Numerics;
using DroneSeal.Core;

namespace DroneSeal.Vision;

/// <summary>Puts a track into words: for flight, and for critics and reports.</summary>
internal static class TrackTelling
{
    // Nearer than this share of the other range it is another place.
    private const float SamePlaceShare = 0.8f;

    /// <returns>False where there is nothing to tell: not believed, not seen lately, or out of the
    /// picture.</returns>
    internal static bool TryTell(
        Track track, in VehicleState state, long editId, TimeSpan coast, out Obstacle obstacle)
    {
        obstacle = default;
        var isReleased = IsTold(track, track.Released, state.At, coast);
        var isActive = IsTold(track, track.Active, state.At, coast);
        if (!isReleased && !isActive)
        {
            return false;
        }

        var here = new Vector2(state.PositionNed.X, state.PositionNed.Y);
        var released = isReleased ? track.Released.FaceMeters(here) : float.PositiveInfinity;
        var active = isActive ? track.Active.FaceMeters(here) : float.PositiveInfinity;
        // Angles and sizes go with the range that flight uses until an edit is released.
        var (view, other) = active <= released ? (track.Active, track.Released) : (track.Released, track.Active);
        var away = view.Centre - here;
        var face = view.FaceMeters(here);
        var extent = ViewExtent.Of(view, here, state.PositionNed.Z);
        if (isReleased && isActive)
        {
            // Until an edit is released it may bring a thing nearer, but not make it smaller in the picture.
            extent = extent.Union(ViewExtent.Of(other, here, state.PositionNed.Z));
        }

        var radius = extent.RadiusMeters(face);
        var (top, bottom) = extent.Heights(face + radius);
        obstacle = new Obstacle(
            track.Id,
            Named(track, released, active).Votes.Winner,
            MathF.IEEERemainder(MathF.Atan2(away.Y, away.X) - state.YawRadians, MathF.Tau),
            MathF.Atan2(0.5f * (top + bottom), face + radius),
            released,
            active,
            view.RangeSigmaMeters(here),
            radius,
            MathF.Max(top - bottom, 0.05f),
            editId);
        return true;
    }

    // Nor give another name to what the released adapters see at the same place: with the name go the distance that is kept
    // and whether it may be flown over.
    private static TrackView Named(Track track, float released, float active) =>
        active < SamePlaceShare * released ? track.Active : track.Released;

    internal static TrackReport Report(Track track, in VehicleState state)
    {
        var view = track.Latest;
        var here = new Vector2(state.PositionNed.X, state.PositionNed.Y);
        var (first, second) = view.Votes.Leaders;
        return new TrackReport(
            track.Id,
            track.IsConfirmed,
            track.IsSeenNow,
            view == track.Active,
            view.Votes.Winner,
            first,
            second,
            view.LastScore,
            view.LastBox,
            track.Expected,
            view.LastRanges,
            view.Centre,
            view.FaceMeters(here),
            view.RangeSigmaMeters(here),
            state.At - track.FirstSeen,
            track.Released.Hits + track.Active.Hits,
            track.Missed,
            track.Vanished);
    }

    // Told of while it coasts only where it should be in sight: what is elsewhere is the map's to remember.
    private static bool IsTold(Track track, TrackView view, TimeSpan now, TimeSpan coast) =>
        view.IsLive(now, coast) && (view.LastSeen == now || track.IsSeenNow || track.IsInSight);
}
