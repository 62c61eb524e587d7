using DroneSeal.Core;

namespace DroneSeal.Vision;

/// <summary>
/// From boxes of frames to obstacles: follows things from frame to frame, tells their ranges, and keeps apart
/// what the released and what the active adapters see.
/// </summary>
/// <remarks>
/// A thing that both adapter sets see has both ranges; one that only one of them sees has the other infinite.
/// The frame's and the state's times must be one clock's. Not thread-safe. Allocates nothing once made, but
/// in <see cref="SetClassNames"/>.
/// </remarks>
public sealed class ObstacleTracker
{
    /// <summary>Most things that are followed at once; what was not seen for longest gives way.</summary>
    public const int Capacity = 128;

    private readonly PinholeCamera _camera;
    private readonly SizePriors _priors;
    private readonly TrackerOptions _options;
    private readonly Ranger _ranger;
    private readonly SightedList _things = new();
    private readonly Association _association = new();
    private readonly TrackSet _tracks;
    private readonly ReleasedAlone? _releasedAlone;
    private readonly TrackReport[] _reports = new TrackReport[Capacity];
    private ClassTables _tables;

    /// <summary>A tracker without tracks.</summary>
    /// <param name="camera">That takes the frames.</param>
    /// <param name="priors">Sizes of classes; null for those that come with the program.</param>
    /// <param name="options">Settings; null for the defaults.</param>
    /// <exception cref="ArgumentException">Camera or settings are wrong; all faults are named.</exception>
    public ObstacleTracker(PinholeCamera camera, SizePriors? priors = null, TrackerOptions? options = null)
        : this(camera, priors, options, isAlone: false)
    {
    }

    /// <param name="camera">That takes the frames.</param>
    /// <param name="priors">Sizes of classes.</param>
    /// <param name="options">Settings.</param>
    /// <param name="isAlone">Whether it is shown nothing but what the released adapters see.</param>
    internal ObstacleTracker(PinholeCamera camera, SizePriors? priors, TrackerOptions? options, bool isAlone)
    {
        ArgumentNullException.ThrowIfNull(camera);
        _camera = camera;
        _priors = priors ?? SizePriors.BuiltIn;
        _options = options ?? new TrackerOptions();
        if (string.Join(' ', _options.Problems()) is { Length: > 0 } problems)
        {
            throw new ArgumentException(problems, nameof(options));
        }

        _ranger = new Ranger(camera, _options.Ranging);
        _tables = new ClassTables(_priors, [], []);
        _tracks = new TrackSet(camera, _options);
        _releasedAlone = isAlone ? null : new ReleasedAlone(camera, _priors, _options);
    }

    /// <summary>Names of the class ids that the obstacles have; a new list when they change.</summary>
    public IReadOnlyList<string> ClassNames => _tables.Names;

    /// <summary>Ledger row of the unreleased edit that the active adapters rest on; 0 where they are the
    /// released ones.</summary>
    public long ActiveEditId { get; set; }

    /// <summary>Of the ground, metres down of the local origin.</summary>
    public float GroundDown { get; set; }

    /// <summary>What a range sensor said when the next frame was taken; null without one.</summary>
    public RangeReading? RangeReading { get; set; }

    /// <summary>All tracks after the last frame; valid until the next.</summary>
    public ReadOnlySpan<TrackReport> Tracks => _reports.AsSpan(0, _tracks.Count);

    /// <summary>Says what the class ids of the two adapter sets mean from the next frame on. Call it at every
    /// swap; votes are kept by name.</summary>
    public void SetClassNames(IReadOnlyList<string> released, IReadOnlyList<string> active)
    {
        ArgumentNullException.ThrowIfNull(released);
        ArgumentNullException.ThrowIfNull(active);
        var tables = new ClassTables(_priors, released, active);
        var rows = tables.RowsFrom(_tables);
        foreach (var track in _tracks.Items)
        {
            track.Released.Votes.Renumber(rows);
            track.Active.Votes.Renumber(rows);
        }

        _tables = tables;
        _releasedAlone?.SetClassNames(released);
    }

    /// <summary>Takes one frame's detections in.</summary>
    /// <param name="frame">That the detections are of: its number, capture time and pixels' hash go into the
    /// batch.</param>
    /// <param name="atCapture">Where the vehicle was when the frame was taken.</param>
    /// <param name="released">By the released adapters, best score first.</param>
    /// <param name="active">By the active adapters, best score first.</param>
    /// <param name="into">Overwritten with what is believed to be in the way.</param>
    public void Observe(
        Frame frame,
        in VehicleState atCapture,
        DetectionList released,
        DetectionList active,
        ObstacleBatch into)
    {
        ArgumentNullException.ThrowIfNull(frame);
        ArgumentNullException.ThrowIfNull(released);
        ArgumentNullException.ThrowIfNull(active);
        ArgumentNullException.ThrowIfNull(into);
        var state = atCapture with { At = frame.CapturedAt };
        Follow(state, released.Span, active.Span);
        into.Clear();
        into.Frame = frame.Id;
        into.CapturedAt = frame.CapturedAt;
        into.PixelHash = FrameHash.Of(frame);
        Tell(state, into);
        _releasedAlone?.Follow(state, GroundDown, RangeReading, released.Span);
        if (ActiveEditId != 0)
        {
            _releasedAlone?.Tell(state, into, _tables);
        }
    }

    internal void Follow(
        in VehicleState state, ReadOnlySpan<Detection> released, ReadOnlySpan<Detection> active)
    {
        _things.Fill(released, active, _options);
        _tracks.Predict(state, _tables);
        _association.Match(_things.Items, _tracks.Items, _camera, _options);
        TakeIn(state, released, active);
        _tracks.End(state.At);
    }

    /// <summary>Forgets all tracks: the local origin is another from now on.</summary>
    public void Clear()
    {
        _tracks.Clear();
        _releasedAlone?.Clear();
    }

    private void TakeIn(
        in VehicleState state, ReadOnlySpan<Detection> released, ReadOnlySpan<Detection> active)
    {
        var inBeam = NearestInBeam(state);
        var things = _things.Items;
        // Before any track begins: the rows of the tracks that are known must not move meanwhile.
        for (var i = 0; i < things.Length; i++)
        {
            var row = _association.TrackOf[i];
            if (row >= 0)
            {
                See(_tracks.Items[row], things[i], i == inBeam, state, released, active);
            }
        }

        for (var i = 0; i < things.Length; i++)
        {
            if (_association.TrackOf[i] < 0 && MayBegin(i) && _tracks.Begin(state.At) is { } track)
            {
                See(track, things[i], i == inBeam, state, released, active);
            }
        }
    }

    private void See(
        Track track,
        in Sighted thing,
        bool isInBeam,
        in VehicleState state,
        ReadOnlySpan<Detection> released,
        ReadOnlySpan<Detection> active)
    {
        (track.IsSeenNow, track.LastSeen) = (true, state.At);
        var reading = isInBeam ? RangeReading : null;
        if (thing.Released >= 0)
        {
            var one = released[thing.Released];
            var row = _tables.OfReleased(one.ClassId);
            See(track.Released, one with { ClassId = row }, thing.IsReleasedFootHidden, reading, state);
        }

        if (thing.Active >= 0)
        {
            See(track.Active, active[thing.Active], thing.IsFootHidden, reading, state);
        }
    }

    private void See(
        TrackView view,
        in Detection detection,
        bool isFootHidden,
        RangeReading? reading,
        in VehicleState state)
    {
        view.Votes.Add(detection.ClassId, detection.Score);
        var prior = _tables[view.Votes.Winner];
        var angles = BoxView.Of(detection.Box, _camera, state, _options.Ranging);
        var ranges = _ranger.Estimate(angles, prior, GroundDown - state.PositionNed.Z, reading, isFootHidden);
        if (ranges.Fused.IsKnown)
        {
            view.See(detection, angles, ranges, prior, state, GroundDown, _options);
        }
    }

    // A thing that a better box names already, by another name, is not two things.
    private bool MayBegin(int index)
    {
        var things = _things.Items;
        if (things[index].Score < _options.StartScore)
        {
            return false;
        }

        for (var i = 0; i < things.Length; i++)
        {
            if (i != index && (i < index || _association.TrackOf[i] >= 0)
                && things[i].Box.IoU(things[index].Box) > _options.SecondNameIoU)
            {
                return false;
            }
        }

        return true;
    }

    // The sensor's beam ends at the nearest thing in it, which the ground tells without a name.
    private int NearestInBeam(in VehicleState state)
    {
        var (nearest, lowest) = (-1, float.NegativeInfinity);
        if (RangeReading is not { } reading)
        {
            return nearest;
        }

        for (var i = 0; i < _things.Count; i++)
        {
            var view = BoxView.Of(_things.Items[i].Box, _camera, state, _options.Ranging);
            if (view.IsInBeam(reading) && -view.BottomSlope > lowest)
            {
                (nearest, lowest) = (i, -view.BottomSlope);
            }
        }

        return nearest;
    }

    internal void Tell(in VehicleState state, ObstacleBatch into)
    {
        for (var i = 0; i < _tracks.Count; i++)
        {
            var track = _tracks.Items[i];
            if (TrackTelling.TryTell(track, state, ActiveEditId, _options.Coast, out var obstacle))
            {
                into.Add(obstacle);
            }

            _reports[i] = TrackTelling.Report(track, state);
        }
    }
}
