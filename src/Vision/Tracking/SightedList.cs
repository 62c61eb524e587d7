using DroneSeal.Core;

namespace DroneSeal.Vision;

/// <summary>Pairs what the released and the active adapters saw in one frame. Bounded; allocates nothing once
/// made.</summary>
internal sealed class SightedList
{
    /// <summary>Most things of one frame; the best scores are kept, for detections come best first.</summary>
    internal const int Capacity = 128;

    private const float FootPixels = 2;

    // Share of the smaller box that lies in the other one, and how far their lower ends may be apart, share of the
    // lower box's height, where both are of one thing.
    private const float CoveredShare = 0.7f;
    private const float FootShare = 0.15f;

    private readonly Sighted[] _items = new Sighted[Capacity];

    internal int Count { get; private set; }

    internal Span<Sighted> Items => _items.AsSpan(0, Count);

    internal void Fill(
        ReadOnlySpan<Detection> released, ReadOnlySpan<Detection> active, TrackerOptions options)
    {
        Count = 0;
        for (var i = 0; i < active.Length && Count < Capacity; i++)
        {
            if (IsUsable(active[i], options) && !IsSecondName(active, i, options))
            {
                _items[Count++] = new Sighted(-1, i, active[i].Box, active[i].Score);
            }
        }

        var paired = Count;
        for (var i = 0; i < released.Length; i++)
        {
            if (IsUsable(released[i], options) && !IsSecondName(released, i, options))
            {
                AddReleased(i, released[i], paired, options.OneThingIoU);
            }
        }

        for (var i = 0; i < Count; i++)
        {
            _items[i].IsFootHidden = IsFootHidden(i);
            _items[i].IsReleasedFootHidden =
                _items[i].Released >= 0 && IsFootHidden(released, i);
        }
    }

    private static bool IsUsable(in Detection one, TrackerOptions options) =>
        one.Score >= options.LeastScore && one.Box.Width > 0 && one.Box.Height > 0
        && float.IsFinite(one.Box.Area) && one.Score <= 1;

    // Whatever the classes: boxes that stand on the same foot and cover each other are one thing, which goes by the
    // name with the best score.
    private static bool IsSecondName(ReadOnlySpan<Detection> detections, int index, TrackerOptions options)
    {
        var box = detections[index].Box;
        for (var i = 0; i < index; i++)
        {
            if (box.IoU(detections[i].Box) > options.SecondNameIoU || StandOnOneFoot(box, detections[i].Box))
            {
                return true;
            }
        }

        return false;
    }

    private static bool StandOnOneFoot(in PixelBox a, in PixelBox b) =>
        a.Intersection(b) > CoveredShare * MathF.Min(a.Area, b.Area)
        && MathF.Abs(a.Bottom - b.Bottom) < FootPixels + (FootShare * MathF.Min(a.Height, b.Height));

    private void AddReleased(int row, in Detection one, int paired, float leastIoU)
    {
        var best = -1;
        var most = leastIoU;
        for (var i = 0; i < paired; i++)
        {
            if (_items[i].Released >= 0)
            {
                continue;
            }

            var overlap = _items[i].Box.IoU(one.Box);
            overlap = StandOnOneFoot(_items[i].Box, one.Box) ? MathF.Max(overlap, leastIoU + 1e-3f) : overlap;
            (best, most) = overlap > most ? (i, overlap) : (best, most);
        }

        if (best >= 0)
        {
            _items[best].Released = row;
            _items[best].Score = MathF.Max(_items[best].Score, one.Score);
        }
        else if (Count < Capacity)
        {
            _items[Count++] = new Sighted(row, -1, one.Box, one.Score);
        }
    }

    private bool IsFootHidden(int index)
    {
        for (var i = 0; i < Count; i++)
        {
            if (i != index && HidesFoot(_items[i].Box, _items[index].Box))
            {
                return true;
            }
        }

        return false;
    }

    // By the released boxes, wherever an edit draws the same things.
    private bool IsFootHidden(ReadOnlySpan<Detection> released, int index)
    {
        var box = released[_items[index].Released].Box;
        for (var i = 0; i < Count; i++)
        {
            if (i != index && _items[i].Released >= 0 && HidesFoot(released[_items[i].Released].Box, box))
            {
                return true;
            }
        }

        return false;
    }

    // What stands before another thing reaches farther down in the picture.
    private static bool HidesFoot(in PixelBox other, in PixelBox box) =>
        other.Bottom > box.Bottom + FootPixels && other.Top < box.Bottom
        && other.Left < box.CentreX && other.Right > box.CentreX
        && other.IoU(box) < 0.6f;
}
