using System.Numerics;
using DroneSeal.Core;

namespace DroneSeal.Vision;

/// <summary>The tracks in work, oldest memory given up first. Bounded; allocates nothing once made.</summary>
internal sealed class TrackSet
{
    // Less of a thing than this in the picture, or more of it behind something nearer, need not be seen.
    private const float LeastShown = 0.5f;
    private const float MostHidden = 0.4f;

    private readonly Track[] _tracks = new Track[ObstacleTracker.Capacity];
    private readonly PinholeCamera _camera;
    private readonly TrackerOptions _options;
    private TimeSpan _last = TimeSpan.MinValue;
    private int _nextId = 1;

    internal TrackSet(PinholeCamera camera, TrackerOptions options)
    {
        _camera = camera;
        _options = options;
        for (var i = 0; i < _tracks.Length; i++)
        {
            _tracks[i] = new Track();
        }
    }

    internal int Count { get; private set; }

    internal ReadOnlySpan<Track> Items => _tracks.AsSpan(0, Count);

    internal void Clear()
    {
        Count = 0;
        _last = TimeSpan.MinValue;
    }

    /// <summary>Brings all tracks to a frame: where they must appear, and whether they must show.</summary>
    internal void Predict(in VehicleState state, ClassTables tables)
    {
        var seconds = (float)Math.Clamp(Since(state.At).TotalSeconds, 0, 10);
        foreach (var track in Items)
        {
            track.Released.Drift(seconds, tables[track.Released.Votes.Winner].DriftSigma);
            track.Active.Drift(seconds, tables[track.Active.Votes.Winner].DriftSigma);
            track.Expected = TrackProjection.Expected(track.Latest, _camera, state);
            track.IsSeenNow = false;
        }

        foreach (var track in Items)
        {
            track.IsInSight = IsInSight(track, state);
        }
    }

    /// <summary>A new track; null where all places are taken by things that this frame shows.</summary>
    internal Track? Begin(TimeSpan now)
    {
        var place = Count < _tracks.Length ? _tracks[Count++] : Oldest();
        place?.Begin(_nextId++, now);
        return place;
    }

    /// <summary>Counts what was missed and ends what is gone.</summary>
    internal void End(TimeSpan now)
    {
        for (var i = Count - 1; i >= 0; i--)
        {
            var track = _tracks[i];
            track.Close(Since(now));
            if (IsGone(track, now))
            {
                (_tracks[i], _tracks[Count - 1]) = (_tracks[Count - 1], track);
                Count--;
            }
        }

        _last = now;
    }

    private TimeSpan Since(TimeSpan now) => _last == TimeSpan.MinValue ? default : now - _last;

    private bool IsGone(Track track, TimeSpan now) =>
        (!track.IsConfirmed && track.Missed >= _options.ConfirmWindow)
        || track.Vanished > _options.DropInSight
        || now - track.LastSeen > _options.DropOutOfSight;

    private bool IsInSight(Track track, in VehicleState state)
    {
        var shown = track.Expected.Clip(_camera.Width, _camera.Height);
        if (!(track.Expected.Area > 0) || shown.Area < LeastShown * track.Expected.Area)
        {
            return false;
        }

        var here = new Vector2(state.PositionNed.X, state.PositionNed.Y);
        var range = track.Latest.FaceMeters(here);
        foreach (var other in Items)
        {
            if (other != track && other.IsConfirmed && other.Latest.FaceMeters(here) < range
                && other.Expected.Intersection(shown) > MostHidden * shown.Area)
            {
                return false;
            }
        }

        return true;
    }

    private Track? Oldest()
    {
        Track? oldest = null;
        foreach (var track in Items)
        {
            var isOlder = oldest is null || track.LastSeen < oldest.LastSeen;
            oldest = !track.IsSeenNow && isOlder ? track : oldest;
        }

        return oldest;
    }
}
