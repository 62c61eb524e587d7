using DroneSeal.Core;

namespace DroneSeal.Vision;

/// <summary>
/// Which of a frame's things is which track, as ByteTrack does it (Zhang et al. 2022): first those with good
/// scores, then the weak ones for the tracks that are left; by overlap with where the track must appear, the
/// best pair first.
/// </summary>
/// <remarks>Boxes are widened before they are compared, so that small and swift ones meet theirs. Bounded;
/// allocates nothing once made.</remarks>
internal sealed class Association
{
    private const int MostPairs = 4096;
    private const float WidenShare = 0.2f;
    private const float WidenPixels = 2f;

    // A weak box must fit better.
    private const float WeakFactor = 1.6f;

    private readonly float[] _costs = new float[MostPairs];
    private readonly int[] _pairs = new int[MostPairs];
    private readonly bool[] _isTrackTaken = new bool[ObstacleTracker.Capacity];
    private readonly int[] _trackOf = new int[SightedList.Capacity];
    private readonly PixelBox[] _expected = new PixelBox[ObstacleTracker.Capacity];

    /// <summary>Row of the track that each thing belongs to; -1 for none.</summary>
    internal ReadOnlySpan<int> TrackOf => _trackOf;

    internal void Match(
        ReadOnlySpan<Sighted> things,
        ReadOnlySpan<Track> tracks,
        PinholeCamera camera,
        TrackerOptions options)
    {
        Array.Fill(_trackOf, -1);
        for (var i = 0; i < tracks.Length; i++)
        {
            var shown = tracks[i].Expected.Clip(camera.Width, camera.Height);
            _expected[i] = Widened(shown);
            _isTrackTaken[i] = !(shown.Area > 0);
        }

        MatchStage(things, tracks, options.StartScore, 2, options.MatchIoU);
        MatchStage(things, tracks, 0, options.StartScore, WeakFactor * options.MatchIoU);
    }

    private void MatchStage(
        ReadOnlySpan<Sighted> things, ReadOnlySpan<Track> tracks, float least, float below, float leastIoU)
    {
        var count = 0;
        for (var i = 0; i < things.Length; i++)
        {
            if (_trackOf[i] < 0 && things[i].Score >= least && things[i].Score < below)
            {
                count = AddPairs(i, things[i].Box, tracks, leastIoU, count);
            }
        }

        Array.Sort(_costs, _pairs, 0, count);
        for (var i = 0; i < count; i++)
        {
            var (thing, track) = (_pairs[i] / ObstacleTracker.Capacity, _pairs[i] % ObstacleTracker.Capacity);
            if (_trackOf[thing] < 0 && !_isTrackTaken[track])
            {
                _trackOf[thing] = track;
                _isTrackTaken[track] = true;
            }
        }
    }

    private int AddPairs(
        int thing, in PixelBox box, ReadOnlySpan<Track> tracks, float leastIoU, int count)
    {
        var wide = Widened(box);
        for (var i = 0; i < tracks.Length && count < MostPairs; i++)
        {
            var overlap = _isTrackTaken[i] ? 0 : _expected[i].IoU(wide);
            if (overlap >= leastIoU)
            {
                // Between equals the one that is believed, then the older one.
                _costs[count] = 1 - overlap + (tracks[i].IsConfirmed ? 0 : 0.05f);
                _pairs[count++] = (thing * ObstacleTracker.Capacity) + i;
            }
        }

        return count;
    }

    private static PixelBox Widened(in PixelBox box)
    {
        var across = WidenPixels + (WidenShare * box.Width);
        var down = WidenPixels + (WidenShare * box.Height);
        return new PixelBox(box.Left - across, box.Top - down, box.Right + across, box.Bottom + down);
    }
}
