using System.Numerics;

using DroneSeal.Core;

namespace DroneSeal.Flight;

/// <summary>
/// What is in the way around the vehicle: sights of many frames put together in the world, so that the
/// vehicle's own motion and turning do not move them, with a memory of what left the field of view.
/// </summary>
/// <remarks>
/// Safe in one way only: what is clearly nearer, or higher, counts at once, the opposite gradually; within the
/// noise of ranges their mean counts, and the planner adds the deviation. What the released adapters alone tell of is put
/// together by itself as well, for the day on which edits are taken back. Not thread-safe; the control loop owns it.
/// Allocates nothing after construction.
/// </remarks>
public sealed class ObstacleMap
{
    /// <summary>Most obstacles that the map holds; the nearest are kept.</summary>
    public const int Capacity = ObstacleLayer.Capacity;

    private readonly ObstacleLayer _all;
    private readonly ObstacleLayer _released;
    private readonly PoseHistory _history = new();
    private readonly SeenGrid _seen;
    private readonly MapOptions _options;
    private long _releasedThrough;

    /// <summary>An empty map.</summary>
    /// <param name="options">How it believes and forgets.</param>
    /// <param name="traits">Of the sender's classes.</param>
    /// <exception cref="ArgumentException">The settings are wrong; the message names all faults.</exception>
    public ObstacleMap(MapOptions options, ObstacleTraitsTable traits)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(traits);
        var problems = string.Join(' ', options.Problems());
        if (problems.Length > 0)
        {
            throw new ArgumentException(problems, nameof(options));
        }

        _options = options;
        Traits = traits;
        _all = new ObstacleLayer(options, isReleasedAlone: false);
        _released = new ObstacleLayer(options, isReleasedAlone: true);
        _seen = new SeenGrid(options.View, options.SightMemory);
    }

    /// <summary>How many obstacles there are, 0..<see cref="Capacity"/>.</summary>
    public int Count => _all.Count;

    /// <summary>The obstacles; valid until the next batch.</summary>
    public ReadOnlySpan<MappedObstacle> Obstacles => _all.Obstacles;

    /// <summary>What the map knows of the sender's classes; may be changed when the sender announces
    /// others.</summary>
    public ObstacleTraitsTable Traits { get; set; }

    /// <summary>How far the detector sees at best.</summary>
    public float RangeMeters => _options.View.RangeMeters;

    /// <summary>Batches that could not be placed, because no pose is known for their capture time.</summary>
    public long BatchesWithoutPose { get; private set; }

    /// <summary>Obstacles with numbers that mean nothing.</summary>
    public long Refused => _all.Refused;

    /// <summary>Remembers where the vehicle is, so that frames that come later can be placed.</summary>
    public void Record(in VehicleState state) => _history.Add(state);

    /// <summary>From now on the active range alone counts for edits up to this one: they are
    /// released.</summary>
    public void ReleaseEditsThrough(long editId) => _releasedThrough = Math.Max(_releasedThrough, editId);

    /// <summary>Edits from this one on were reverted: all is where the released adapters alone see it, and of what they
    /// do not see only that stays which earlier edits saw.</summary>
    /// <returns>How many obstacles fewer there are.</returns>
    public int ForgetEditsFrom(long editId)
    {
        var before = Count;
        var at = _history.Count > 0 ? _history.Newest.PositionNed : Vector3.Zero;
        _all.GoBackTo(_released, editId, new Vector2(at.X, at.Y));
        return Math.Max(0, before - Count);
    }

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

        _all.Take(batch, eye, Traits, _releasedThrough);
        _released.Take(batch, eye, Traits, _releasedThrough);
        _seen.Look(eye, _all.Depth);
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
        _all.Clear();
        _released.Clear();
        _history.Clear();
        _seen.Clear();
    }
}
