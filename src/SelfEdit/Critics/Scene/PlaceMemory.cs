using System.Numerics;
using DroneSeal.Core;

namespace DroneSeal.SelfEdit;

/// <summary>Remembers places on the ground while the vehicle moves past them: the world stands still. Deterministic. Not
/// thread-safe.</summary>
internal sealed class PlaceMemory
{
    private const int MostPlaces = 150;
    private const float SameOverlap = 0.3f;
    private const float EdgePixels = 4;
    private const float LeastShownPixels = 14;
    private const float HiddenShare = 0.25f;

    private static readonly TimeSpan _forgetAfter = TimeSpan.FromSeconds(20);

    private readonly List<ScenePlace> _places = [];
    private readonly List<(ScenePlace Place, PixelBox Box, float Range)> _predicted = [];
    private readonly HashSet<ScenePlace> _seen = [];
    private int _made;

    /// <summary>Looks ahead: where every place must show in this frame.</summary>
    internal void Predict(ReviewScene scene)
    {
        _predicted.Clear();
        _seen.Clear();
        _places.RemoveAll(place => scene.State.At - place.LastSeen > _forgetAfter || scene.State.At < place.LastSeen);
        foreach (var place in _places)
        {
            if (place.Predict(scene) is { } box)
            {
                _predicted.Add((place, box, place.RangeFrom(scene)));
            }
        }
    }

    /// <summary>The place that a box shows, and where it was to show; taken by the first that asks.</summary>
    internal (ScenePlace Place, float Overlap)? Take(in PixelBox box)
    {
        (ScenePlace Place, float Overlap)? best = null;
        foreach (var (place, predicted, _) in _predicted)
        {
            var overlap = predicted.IoU(box);
            if (overlap >= SameOverlap && !(overlap <= best?.Overlap) && !_seen.Contains(place))
            {
                best = (place, overlap);
            }
        }

        if (best is { } found)
        {
            _seen.Add(found.Place);
        }

        return best;
    }

    /// <summary>A new place; it counts as seen.</summary>
    internal ScenePlace Add()
    {
        if (_places.Count == MostPlaces)
        {
            _places.Remove(_places.MinBy(place => place.LastSeen)!);
        }

        var place = new ScenePlace(++_made);
        _places.Add(place);
        _seen.Add(place);
        return place;
    }

    /// <summary>Notes which places had to show and were not taken.</summary>
    /// <param name="camera">For the picture's size.</param>
    /// <param name="raised">Boxes of all that was raised, picture pixels.</param>
    internal void NoteAbsences(PinholeCamera camera, IReadOnlyList<PixelBox> raised)
    {
        foreach (var (place, box, range) in _predicted)
        {
            var isShown = box.Left > EdgePixels && box.Top > EdgePixels && box.Right < camera.Width - EdgePixels
                && box.Bottom < camera.Height - EdgePixels && box.Height >= LeastShownPixels;
            if (isShown && !_seen.Contains(place) && !IsHidden(place, box, range, raised))
            {
                place.Miss();
            }
        }
    }

    // Behind something nearer, or under a box that another place took: nothing can be said.
    private bool IsHidden(ScenePlace place, PixelBox box, float range, IReadOnlyList<PixelBox> raised) =>
        _predicted.Exists(other => other.Place != place && other.Range < range
            && other.Box.Intersection(box) > HiddenShare * box.Area)
        || raised.Any(other => other.Intersection(box) > HiddenShare * box.Area);

    /// <summary>Metres north and east of a foot.</summary>
    internal static Vector2 NorthEast(ReviewScene scene, in GroundView view)
    {
        var (sine, cosine) = MathF.SinCos(scene.State.YawRadians + view.BearingRadians);
        return new Vector2(scene.State.PositionNed.X, scene.State.PositionNed.Y) + (view.RangeMeters * new Vector2(cosine, sine));
    }
}
