using System.Numerics;

using DroneSeal.Core;

namespace DroneSeal.Flight;

/// <summary>Obstacles put together from the sights of many frames, in the world.</summary>
/// <param name="options">How it believes and forgets.</param>
/// <param name="isReleasedAlone">Whether nothing counts but what the released adapters tell.</param>
internal sealed partial class ObstacleLayer(MapOptions options, bool isReleasedAlone)
{
    /// <summary>Most obstacles; the nearest are kept.</summary>
    internal const int Capacity = 256;

    // Of the range in which free ground is believed.
    private const float NearPart = 0.7f;

    // Nearer by more than this an edit's sight is of another thing than the one that is known.
    private const float EditSlack = 0.3f;

    private readonly MappedObstacle[] _obstacles = new MappedObstacle[Capacity];
    private readonly Uncertainty[] _uncertainties = new Uncertainty[Capacity];
    private readonly Notes[] _notes = new Notes[Capacity];
    private readonly DepthRing _depth = new();
    private readonly MapOptions _options = options;
    private readonly ViewTest _view = new(options.View);
    private TimeSpan _lastFrame;
    private int _nextId = 1;

    /// <summary>How many obstacles there are.</summary>
    internal int Count { get; private set; }

    /// <summary>The obstacles; valid until the next change.</summary>
    internal ReadOnlySpan<MappedObstacle> Obstacles => _obstacles.AsSpan(0, Count);

    /// <summary>How far one saw in each direction in the last frame.</summary>
    internal DepthRing Depth => _depth;

    /// <summary>Obstacles with numbers that mean nothing.</summary>
    internal long Refused { get; private set; }

    /// <summary>Forgets all obstacles.</summary>
    internal void Clear() => Count = 0;

    /// <summary>Takes one frame's obstacles in, and forgets what the frame should have shown and did not.</summary>
    /// <param name="batch">The frame's obstacles.</param>
    /// <param name="eye">The vehicle when the frame was taken.</param>
    /// <param name="classes">Of the sender.</param>
    /// <param name="releasedThrough">Edits up to this one are released.</param>
    internal void Take(ObstacleBatch batch, in VehicleState eye, ObstacleTraitsTable classes, long releasedThrough)
    {
        foreach (ref var note in _notes.AsSpan(0, Count))
        {
            note.IsSeenNow = false;
        }

        foreach (ref readonly var told in batch.Obstacles)
        {
            if (Counts(told, releasedThrough))
            {
                AddSight(told, eye, classes[told.ClassId], releasedThrough);
            }
        }

        FillDepth(eye);
        FadeUnseen(eye);
        DropFaded(eye);
        _lastFrame = eye.At;
    }

    /// <summary>Edits from this one on were reverted: all is where the released adapters alone see it, and of what they
    /// do not see only that stays which earlier edits saw.</summary>
    /// <param name="editId">The first reverted edit.</param>
    /// <param name="released">What they alone tell of.</param>
    /// <param name="here">The vehicle, metres north and east.</param>
    internal void GoBackTo(ObstacleLayer released, long editId, Vector2 here)
    {
        var kept = 0;
        for (var i = 0; i < Count; i++)
        {
            if (_notes[i].IsByEditAlone && _obstacles[i].EditId < editId)
            {
                Keep(i, kept++);
            }
        }

        Count = kept;
        for (var i = 0; i < released.Count; i++)
        {
            var index = FreePlace(released.FaceMeters(i, here), here);
            if (index >= 0)
            {
                _obstacles[index] = released._obstacles[i] with { Id = _nextId++ };
                _uncertainties[index] = released._uncertainties[i];
                _notes[index] = released._notes[i];
            }
        }
    }

    private bool Counts(in Obstacle told, long releasedThrough) =>
        isReleasedAlone ? told.IsForRevert || told.EditId <= releasedThrough : !told.IsForRevert;

    private void AddSight(in Obstacle obstacle, in VehicleState eye, in ObstacleTraits traits, long releasedThrough)
    {
        if (!Sighting.TryFrom(obstacle, eye, releasedThrough, traits, _options.BearingSigmaRadians, out var sighting))
        {
            Refused++;
            return;
        }

        var isByEdit = sighting.EditId > 0 && !float.IsFinite(obstacle.ReleasedRangeMeters);
        if (!TryMatch(obstacle.TrackId, sighting, isByEdit, eye, out var known))
        {
            return;
        }

        // What is first seen beyond the range in which free ground is believed comes in when it is nearer and
        // better known.
        var here = new Vector2(eye.PositionNed.X, eye.PositionNed.Y);
        var index = known >= 0 ? known
            : sighting.FaceMeters > _options.View.RangeMeters ? -1 : FreePlace(sighting.FaceMeters, here);
        if (known >= 0)
        {
            var firstEdit = _obstacles[index].EditId;
            _obstacles[index] = SightingUpdate.Next(
                _obstacles[index], ref _uncertainties[index], obstacle, sighting, traits, _options.FartherGain, eye);
            if (isByEdit && _notes[index].IsByEditAlone)
            {
                // Taking back a later edit does not take it away.
                _obstacles[index] = _obstacles[index] with { EditId = Math.Min(firstEdit, sighting.EditId) };
            }
        }
        else if (index >= 0)
        {
            _obstacles[index] = SightingUpdate.First(_nextId++, obstacle, sighting, traits, eye.At);
            _uncertainties[index] = Uncertainty.Of(
                sighting.Ray, sighting.RangeSigmaMeters, sighting.AcrossSigmaMeters);
        }

        if (index >= 0)
        {
            NoteSight(index, known < 0, isByEdit, sighting.FaceMeters, eye.At);
        }
    }

    // What the released adapters saw stays as they saw it: an edit's sight alone neither moves nor renews it, and is left
    // out. What it sees clearly nearer is one more thing.
    private bool TryMatch(int trackId, in Sighting sighting, bool isByEdit, in VehicleState eye, out int known)
    {
        known = BestMatch(trackId, sighting, isByEditAlone: false);
        if (!isByEdit || known < 0 || _notes[known].IsByEditAlone)
        {
            return true;
        }

        var here = new Vector2(eye.PositionNed.X, eye.PositionNed.Y);
        var isNearer = sighting.FaceMeters <= FaceMeters(known, here) - EditSlack;
        known = isNearer ? BestMatch(trackId, sighting, isByEditAlone: true) : -1;
        return isNearer;
    }

    private void NoteSight(int index, bool isFirst, bool isByEdit, float faceMeters, TimeSpan at)
    {
        ref var note = ref _notes[index];
        note.IsByEditAlone = isByEdit && (isFirst || note.IsByEditAlone);
        note.NearestMeters = isFirst ? faceMeters : MathF.Min(note.NearestMeters, faceMeters);
        note.IsSeenNow = true;
        var place = _obstacles[index].CentreNorthEast;
        if (isFirst)
        {
            note.Standing = new Standing(place, at);
        }

        note.Standing.Note(place, _obstacles[index].SigmaMeters, at);
    }

    private int BestMatch(int trackId, in Sighting sighting, bool isByEditAlone)
    {
        var best = -1;
        var least = 1f;
        for (var i = 0; i < Count; i++)
        {
            if (_notes[i].IsSeenNow || (isByEditAlone && !_notes[i].IsByEditAlone))
            {
                continue;
            }

            // The sender's own name for it is worth much, but not everything: trackers swap names.
            var isSameTrack = trackId != 0 && _obstacles[i].TrackId == trackId;
            var misfit = (isSameTrack ? 0.5f : 1f)
                * SightingUpdate.Misfit(
                    _obstacles[i], _uncertainties[i], _notes[i].NearestMeters, sighting, isSameTrack);
            if (misfit < least)
            {
                least = misfit;
                best = i;
            }
        }

        return best;
    }

    // In a full map the farthest obstacle gives way to a nearer one.
    private int FreePlace(float faceMeters, Vector2 here)
    {
        if (Count < Capacity)
        {
            return Count++;
        }

        var farthest = 0;
        for (var i = 1; i < Count; i++)
        {
            farthest = FaceMeters(i, here) > FaceMeters(farthest, here) ? i : farthest;
        }

        return faceMeters < FaceMeters(farthest, here) ? farthest : -1;
    }

    private float FaceMeters(int index, Vector2 here) =>
        (_obstacles[index].CentreNorthEast - here).Length() - _obstacles[index].RadiusMeters;

    private void Keep(int from, int to)
    {
        _obstacles[to] = _obstacles[from];
        _uncertainties[to] = _uncertainties[from];
        _notes[to] = _notes[from];
    }

    private struct Notes
    {
        public bool IsSeenNow;
        public bool IsByEditAlone;
        public float NearestMeters;
        public Standing Standing;
    }
}
