using System.Numerics;

using DroneSeal.Core;

namespace DroneSeal.Flight;

/// <summary>
/// What is in the way around the vehicle: sights of many frames put together in the world, so that the
/// vehicle's own motion and turning do not move them, with a memory of what left the field of view.
/// </summary>
/// <remarks>
/// Safe in one way only: what is clearly nearer, or higher, counts at once, the opposite gradually; within the
/// noise of ranges their mean counts, and the planner adds the deviation. Not thread-safe; the control loop owns
/// it. Allocates nothing after construction.
/// </remarks>
public sealed partial class ObstacleMap
{
    /// <summary>Most obstacles that the map holds; the nearest are kept.</summary>
    public const int Capacity = 256;

    // Of the range in which free ground is believed.
    private const float NearPart = 0.7f;

    // Nearer by more than this an edit's sight is of another thing than the one that is known.
    private const float EditSlack = 0.3f;

    private readonly MappedObstacle[] _obstacles = new MappedObstacle[Capacity];
    private readonly Uncertainty[] _uncertainties = new Uncertainty[Capacity];
    private readonly Notes[] _notes = new Notes[Capacity];
    private readonly PoseHistory _history = new();
    private readonly DepthRing _depth = new();
    private readonly SeenGrid _seen;
    private readonly MapOptions _options;
    private readonly ViewTest _view;
    private ObstacleTraitsTable _traits;
    private TimeSpan _lastFrame;
    private int _nextId = 1;

    /// <summary>An empty map.</summary>
    /// <param name="options">How it believes and forgets.</param>
    /// <param name="traits">Of the sender's classes.</param>
    /// <exception cref="ArgumentException">The settings are wrong; the message names all faults.</exception>
    public ObstacleMap(MapOptions options, ObstacleTraitsTable traits)
        : this(options, traits, isWithoutEdits: false)
    {
    }

    private ObstacleMap(MapOptions options, ObstacleTraitsTable traits, bool isWithoutEdits)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(traits);
        var problems = string.Join(' ', options.Problems());
        if (problems.Length > 0)
        {
            throw new ArgumentException(problems, nameof(options));
        }

        _options = options;
        _traits = traits;
        _seen = new SeenGrid(options.View, options.SightMemory);
        _view = new ViewTest(options.View);
        _withoutEdits = isWithoutEdits ? null : new ObstacleMap(options, traits, isWithoutEdits: true);
    }

    /// <summary>How many obstacles there are, 0..<see cref="Capacity"/>.</summary>
    public int Count { get; private set; }

    /// <summary>The obstacles; valid until the next batch.</summary>
    public ReadOnlySpan<MappedObstacle> Obstacles => _obstacles.AsSpan(0, Count);

    /// <summary>What the map knows of the sender's classes; may be changed when the sender announces
    /// others.</summary>
    public ObstacleTraitsTable Traits
    {
        get => _traits;
        set
        {
            _traits = value;
            _withoutEdits?.Traits = value;
        }
    }

    /// <summary>How far the detector sees at best.</summary>
    public float RangeMeters => _options.View.RangeMeters;

    /// <summary>Batches that could not be placed, because no pose is known for their capture time.</summary>
    public long BatchesWithoutPose { get; private set; }

    /// <summary>Obstacles with numbers that mean nothing.</summary>
    public long Refused { get; private set; }

    /// <summary>Remembers where the vehicle is, so that frames that come later can be placed.</summary>
    public void Record(in VehicleState state) => _history.Add(state);

    /// <summary>Takes one frame's obstacles in, and forgets what the frame should have shown and did
    /// not.</summary>
    /// <returns>False when no pose is known for the capture time; then nothing is changed.</returns>
    public bool Integrate(ObstacleBatch batch)
    {
        ArgumentNullException.ThrowIfNull(batch);
        if (!_history.TryAt(batch.CapturedAt, out var eye))
        {
            BatchesWithoutPose++;
            return false;
        }

        Take(batch, eye);
        _seen.Look(eye, _depth);
        _withoutEdits?.Take(batch, eye);
        return true;
    }

    /// <summary>Whether a place (metres north and east) was looked at not too long ago.</summary>
    public bool IsSeen(Vector2 placeNorthEast, TimeSpan now) => _seen.IsSeen(placeNorthEast, now);

    /// <summary>How far one can go from a place, along a unit vector, before coming to one never looked
    /// at.</summary>
    public float SightMeters(Vector2 fromNorthEast, Vector2 directionNorthEast, TimeSpan now) =>
        _seen.SightMeters(fromNorthEast, directionNorthEast, now);

    /// <summary>Whether a camera on a nose of this yaw looks into a direction (metres north and east).</summary>
    public bool IsInView(float yawRadians, Vector2 directionNorthEast)
    {
        var off = PoseHistory.Wrapped(MathF.Atan2(directionNorthEast.Y, directionNorthEast.X) - yawRadians);
        return MathF.Abs(off) <= _options.View.HorizontalRadians / 2f;
    }

    /// <summary>Forgets all obstacles, everything that was seen and where the vehicle was: its frame of
    /// reference is another from now on.</summary>
    public void Clear()
    {
        Count = 0;
        _history.Clear();
        _seen.Clear();
        _withoutEdits?.Clear();
    }

    private void Take(ObstacleBatch batch, in VehicleState eye)
    {
        foreach (ref var note in _notes.AsSpan(0, Count))
        {
            note.IsSeenNow = false;
        }

        AddSights(batch, eye);
        FillDepth(eye);
        FadeUnseen(eye);
        DropFaded(eye);
        _lastFrame = eye.At;
    }

    private void AddSights(ObstacleBatch batch, in VehicleState eye)
    {
        var here = new Vector2(eye.PositionNed.X, eye.PositionNed.Y);
        foreach (ref readonly var told in batch.Obstacles)
        {
            if (!TryBelieve(told, out var obstacle))
            {
                continue;
            }

            ref readonly var traits = ref _traits[obstacle.ClassId];
            if (!Sighting.TryFrom(
                obstacle, eye, _releasedThrough, traits, _options.BearingSigmaRadians, out var sighting))
            {
                Refused++;
                continue;
            }

            var isByEdit = sighting.EditId > 0 && !float.IsFinite(obstacle.ReleasedRangeMeters);
            if (!TryMatch(obstacle.TrackId, sighting, isByEdit, eye, out var known))
            {
                continue;
            }

            // What is first seen beyond the range in which free ground is believed comes in when it is nearer and
            // better known.
            var index = known >= 0 ? known
                : sighting.FaceMeters > RangeMeters ? -1 : FreePlace(sighting.FaceMeters, here);
            if (known >= 0)
            {
                _obstacles[index] = SightingUpdate.Next(
                    _obstacles[index],
                    ref _uncertainties[index],
                    obstacle,
                    sighting,
                    traits,
                    _options.FartherGain,
                    eye);
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
