using DroneSeal.Core;
using DroneSeal.Vision;

namespace DroneSeal.Host.CourseFlights;

/// <summary>What the last frame showed, for those who look on from another thread.</summary>
/// <param name="Frames">Looked at so far.</param>
/// <param name="Detections">In the last one.</param>
/// <param name="Nearest">Box of the nearest thing in it, 0..1 of the picture; null: it shows none.</param>
internal sealed record SightGlance(long Frames, int Detections, PixelBox? Nearest)
{
    /// <summary>A glance at a frame.</summary>
    internal static SightGlance Of(
        long frames, Frame frame, DetectionList seen, ReadOnlySpan<TrackReport> tracks)
    {
        var nearest = float.PositiveInfinity;
        PixelBox? box = null;
        foreach (ref readonly var track in tracks)
        {
            if (track is { IsSeenNow: true, IsConfirmed: true } && track.FaceMeters < nearest)
            {
                (nearest, box) = (track.FaceMeters, new PixelBox(
                    track.Box.Left / frame.Width, track.Box.Top / frame.Height,
                    track.Box.Right / frame.Width, track.Box.Bottom / frame.Height));
            }
        }

        return new SightGlance(frames, seen.Count, box);
    }
}
