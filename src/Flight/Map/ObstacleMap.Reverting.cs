using System.Numerics;

using DroneSeal.Core;

namespace DroneSeal.Flight;

/// <summary>What the map would be without edits that are not released.</summary>
public sealed partial class ObstacleMap
{
    // What both adapter sets see is drawn nearer by an edit; this is where it is by the released ones.
    private readonly ObstacleMap? _withoutEdits;
    private long _releasedThrough;

    /// <summary>From now on the active range alone counts for edits up to this one: they are
    /// released.</summary>
    public void ReleaseEditsThrough(long editId)
    {
        _releasedThrough = Math.Max(_releasedThrough, editId);
        _withoutEdits?.ReleaseEditsThrough(editId);
    }

    /// <summary>Edits from this one on were reverted: all is where the released adapters see it, and of what they do
    /// not see only that stays which earlier edits saw.</summary>
    /// <returns>How many obstacles fewer there are.</returns>
    public int ForgetEditsFrom(long editId)
    {
        var before = Count;
        var kept = 0;
        for (var i = 0; i < Count; i++)
        {
            if (_notes[i].IsByEditAlone && _obstacles[i].EditId < editId)
            {
                Keep(i, kept++);
            }
        }

        Count = kept;
        if (_withoutEdits is { } others)
        {
            Add(others);
        }

        return Math.Max(0, before - Count);
    }

    private void Add(ObstacleMap others)
    {
        var at = _history.Count > 0 ? _history.Newest.PositionNed : Vector3.Zero;
        var here = new Vector2(at.X, at.Y);
        for (var i = 0; i < others.Count; i++)
        {
            var index = FreePlace(others.FaceMeters(i, here), here);
            if (index >= 0)
            {
                _obstacles[index] = others._obstacles[i] with { Id = _nextId++ };
                _uncertainties[index] = others._uncertainties[i];
                _notes[index] = others._notes[i];
            }
        }
    }

    // Without edits nothing counts but the released range.
    private bool TryBelieve(in Obstacle told, out Obstacle believed)
    {
        var isReleased = told.EditId <= _releasedThrough;
        believed = _withoutEdits is not null || isReleased ? told
            : told with { ActiveRangeMeters = float.PositiveInfinity, EditId = 0 };
        return _withoutEdits is not null || !float.IsPositiveInfinity(believed.SafeRangeMeters);
    }
}
