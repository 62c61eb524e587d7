using DroneSeal.Core;
using DroneSeal.Vision;
using DroneSeal.Vision.Recording;

namespace DroneSeal.Host.Replaying;

/// <summary>One arm of a replay: its adapters, its own tracker, its figures.</summary>
internal sealed class ReplayLook
{
    private readonly Detector _detector;
    private readonly RecordedFlight _flight;
    private readonly DetectionList _list = new();
    private readonly ObstacleBatch _batch = new();
    private readonly Dictionary<int, ThingTally> _things = [];
    private AdaptedHead _head;
    private ObstacleTracker? _tracker;
    private IReadOnlyList<string>? _names;
    private int _boxes;
    private int _told;
    private bool _hasPoses;

    /// <summary>An arm that has seen nothing.</summary>
    /// <param name="detector">Shared by both arms; it runs the trunk once a frame.</param>
    /// <param name="flight">How the camera was mounted.</param>
    internal ReplayLook(Detector detector, RecordedFlight flight) =>
        (_detector, _head, _flight) = (detector, detector.Active, flight);

    /// <summary>The set that it looked at the last frame with; empty: all adapters off.</summary>
    internal string Set => _head.Set.IsEmpty ? "" : _head.Set.Sha256;

    /// <summary>How each true obstacle fared, by row.</summary>
    internal IReadOnlyDictionary<int, ThingTally> Things => _things;

    /// <summary>Looks at a frame that the detector's trunk has just looked at.</summary>
    internal SeenBoxes See(RecordedFrame frame, AdapterSet set)
    {
        if (set.Sha256 != _head.Set.Sha256)
        {
            _head = _detector.Prepare(set);
        }

        _detector.DecodeLast(_head, frame.Picture.Id, _list);
        return Enter(frame, _list, _head.ClassNames);
    }

    /// <summary>Takes what was recorded for its own.</summary>
    internal SeenBoxes TakeRecorded(RecordedFrame frame) =>
        Enter(frame, frame.Active, frame.Tables.ActiveNames);

    /// <summary>Its figures.</summary>
    internal ReplayArmFigures Figures(string name)
    {
        int? Count(string verdict) =>
            _things.Count == 0 ? null : _things.Values.Count(thing => thing.Verdict == verdict);
        return new ReplayArmFigures(
            name, _boxes, _hasPoses ? _told : -1, Count("seen"), Count("missed"), Count("misnamed"));
    }

    private SeenBoxes Enter(RecordedFrame frame, DetectionList list, IReadOnlyList<string> names)
    {
        var seen = SeenBoxes.Of(list, names);
        _boxes += list.Count;
        Track(frame, list, names);
        foreach (var thing in frame.HasTruth ? frame.Truth : [])
        {
            if (thing.Counts)
            {
                if (!_things.TryGetValue(thing.Row, out var tally))
                {
                    _things[thing.Row] = tally = new ThingTally();
                }

                tally.Enter(thing, seen);
            }
        }

        return seen;
    }

    private void Track(RecordedFrame frame, DetectionList list, IReadOnlyList<string> names)
    {
        if (frame.State is not { } state)
        {
            return;
        }

        _hasPoses = true;
        _tracker ??= new ObstacleTracker(PinholeCamera.FromFieldOfView(
            frame.Picture.Width, frame.Picture.Height, _flight.HorizontalRadians, _flight.MountPitchRadians));
        if (!ReferenceEquals(names, _names))
        {
            _names = names;
            _tracker.SetClassNames(names, names);
        }

        _tracker.Observe(frame.Picture, state, list, list, _batch);
        _told += _batch.CountInUse;
    }
}
