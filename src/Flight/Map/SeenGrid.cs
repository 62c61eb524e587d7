using System.Numerics;

using DroneSeal.Core;

namespace DroneSeal.Flight;

/// <summary>
/// Which places the camera has looked at, and when: cells of half a metre that stay where they are in the
/// world while the vehicle moves over them. Height is left out: the camera is taken to see the level it flies
/// at.
/// </summary>
internal sealed class SeenGrid(CameraView view, TimeSpan memory)
{
    private const int Side = 128;
    private const float CellMeters = 0.5f;

    /// <summary>The vehicle's own place counts as seen.</summary>
    private const float OwnMeters = 0.4f;

    private readonly long[] _places = new long[Side * Side];
    private readonly TimeSpan[] _seenAt = new TimeSpan[Side * Side];
    private readonly bool[] _isSeen = new bool[Side * Side];

    /// <summary>Marks what one frame showed.</summary>
    internal void Look(in VehicleState eye, DepthRing depth)
    {
        var here = new Vector2(eye.PositionNed.X, eye.PositionNed.Y);
        MarkOwnPlace(here, eye.At);
        var tilt = MathF.Abs(eye.PitchRadians + view.MountPitchRadians);
        if (tilt > view.VerticalRadians / 2f)
        {
            return;
        }

        var range = MathF.Min(view.RangeMeters, (Side / 2 * CellMeters) - 1f);
        var least = MathF.Cos(view.HorizontalRadians / 2f);
        var nose = new Vector2(MathF.Cos(eye.YawRadians), MathF.Sin(eye.YawRadians));
        var (low, high) = Bounds(here, nose, range);
        for (var north = low.North; north <= high.North; north++)
        {
            for (var east = low.East; east <= high.East; east++)
            {
                var offset = new Vector2(north * CellMeters, east * CellMeters) - here;
                var distance = offset.Length();
                if (distance <= range
                    && Vector2.Dot(offset, nose) >= least * distance
                    && distance <= depth.Towards(north * CellMeters, east * CellMeters))
                {
                    Mark(north, east, eye.At);
                }
            }
        }
    }

    /// <summary>Whether a place was seen not too long ago.</summary>
    internal bool IsSeen(Vector2 place, TimeSpan now)
    {
        var north = Cell(place.X);
        var east = Cell(place.Y);
        var index = Index(north, east);
        return _places[index] == Place(north, east) && now - _seenAt[index] <= memory && _isSeen[index];
    }

    /// <summary>Nothing was seen.</summary>
    internal void Clear() => Array.Clear(_isSeen);

    /// <summary>How far one can go from a place before coming to one that was not seen.</summary>
    internal float SightMeters(Vector2 from, Vector2 direction, TimeSpan now)
    {
        var far = CellMeters;
        while (far <= view.RangeMeters && IsSeen(from + (far * direction), now))
        {
            far += CellMeters;
        }

        return far - CellMeters;
    }

    private ((int North, int East) Low, (int North, int East) High) Bounds(
        Vector2 here, Vector2 nose, float range)
    {
        var low = here;
        var high = here;
        var half = view.HorizontalRadians / 2f;
        for (var i = -4; i <= 4; i++)
        {
            var (sin, cos) = MathF.SinCos(half * i / 4f);
            var ray = new Vector2((nose.X * cos) - (nose.Y * sin), (nose.X * sin) + (nose.Y * cos));
            low = Vector2.Min(low, here + (range * ray));
            high = Vector2.Max(high, here + (range * ray));
        }

        return ((Cell(low.X) - 1, Cell(low.Y) - 1), (Cell(high.X) + 1, Cell(high.Y) + 1));
    }

    private void MarkOwnPlace(Vector2 here, TimeSpan at)
    {
        for (var north = Cell(here.X - OwnMeters); north <= Cell(here.X + OwnMeters); north++)
        {
            for (var east = Cell(here.Y - OwnMeters); east <= Cell(here.Y + OwnMeters); east++)
            {
                Mark(north, east, at);
            }
        }
    }

    private void Mark(int north, int east, TimeSpan at)
    {
        var index = Index(north, east);
        _places[index] = Place(north, east);
        _seenAt[index] = at;
        _isSeen[index] = true;
    }

    private static int Cell(float meters) => (int)MathF.Round(meters / CellMeters);

    private static int Index(int north, int east) => ((north & (Side - 1)) * Side) + (east & (Side - 1));

    private static long Place(int north, int east) => ((long)north << 32) | (uint)east;
}
