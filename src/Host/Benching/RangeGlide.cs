using System.Numerics;
using DroneSeal.Core;
using DroneSeal.Host.Critics;
using DroneSeal.Sim;
using DroneSeal.Sim.Rendering;
using DroneSeal.Sim.Teaching;
using DroneSeal.Vision;
using GroundTruth = DroneSeal.Sim.GroundTruth;

namespace DroneSeal.Host.Benching;

/// <summary>One glide along one layout: what the ranger and the tracker make of its shaken true
/// boxes.</summary>
internal sealed class RangeGlide
{
    private const float FramesASecond = 15;
    private const float FarthestMeters = 25;
    private const float NearestMeters = 0.2f;
    private const float LeastShare = 0.4f;
    private const float LeastHeightPixels = 8;
    private const float LeastWidthPixels = 3;

    private readonly PlacedCourse _course;
    private readonly RangeBenchRequest _request;
    private readonly RangeTally _tally;
    private readonly PinholeCamera _camera;
    private readonly Ranger _ranger;
    private readonly ObstacleTracker _tracker;
    private readonly SeededRandom _random;
    private readonly string[] _names = [.. SizePriors.BuiltIn.Names];
    private readonly DetectionList _detections = new();
    private readonly ObstacleBatch _batch = new();
    private readonly List<(int Row, float Meters, PixelBox Box)> _shown = [];
    private readonly Dictionary<int, HashSet<int>> _tracksOf = [];
    private readonly Dictionary<int, int> _lastTrack = [];

    internal RangeGlide(PlacedCourse course, RangeBenchRequest request, RangeTally tally)
    {
        (_course, _request, _tally) = (course, request, tally);
        var camera = course.Course.Camera;
        _camera = new PinholeCamera(
            camera.WidthPixels,
            camera.HeightPixels,
            camera.FocalPixels,
            float.DegreesToRadians(camera.PitchDegrees));
        _ranger = new Ranger(_camera);
        _tracker = new ObstacleTracker(_camera);
        _tracker.SetClassNames(_names, _names);
        _random = new SeededRandom(course.Seed ^ 0x4A6E);
    }

    internal void Fly(CourseRenderer renderer)
    {
        var poses = new CoursePoses(_course);
        var seconds =
            _course.Course.Goal.Center.Length() / _course.Course.Limits.SpeedMetersPerSecond;
        var frames = (int)(seconds * FramesASecond);
        var (frame, truth) = (new Frame(), new GroundTruth());
        for (var i = 0; i < frames; i++)
        {
            var state = poses.At((float)i / frames);
            renderer.Render(state, state.At, frame, truth);
            Look(truth, state, frame.Id);
            _tally.Clock.Start();
            _tracker.Observe(frame, state, _detections, _detections, _batch);
            _tally.Clock.Stop();
            _tally.Frames++;
            Compare();
        }

        _tally.Things += _tracksOf.Count;
        _tally.Tracks += _tracksOf.Values.Sum(tracks => tracks.Count);
    }

    private void Look(GroundTruth truth, in VehicleState state, FrameId frame)
    {
        _detections.Clear();
        _shown.Clear();
        var here = new Vector2(state.PositionNed.X, state.PositionNed.Y);
        foreach (var one in truth.Boxes)
        {
            var thing = _course.Obstacles[one.Row];
            var meters = TrueRange.Meters(thing, state.At, here);
            if (TeachingClasses.NameOf(thing.Kind) is { } name && one.VisibleShare >= LeastShare
                && one.Visible.Height >= LeastHeightPixels && one.Visible.Width >= LeastWidthPixels
                && meters is > NearestMeters and < FarthestMeters)
            {
                Show(one.Row, name, Shaken(one.Visible), meters, state, frame);
            }
        }
    }

    private void Show(
        int row, string name, in PixelBox box, float meters, in VehicleState state, FrameId frame)
    {
        var isMeasured = _request.ClassName is null || _request.ClassName == name;
        var called = isMeasured ? _request.CalledAs ?? name : name;
        if (isMeasured)
        {
            Measure(_ranger.Estimate(box, SizePriors.BuiltIn[called], state), meters);
        }

        if (_random.NextUnit() >= _request.MissShare)
        {
            var score = 0.3f + (0.6f * _random.NextUnit());
            _detections.Add(new Detection(frame, box, Array.IndexOf(_names, called), score));
            if (isMeasured)
            {
                _shown.Add((row, meters, box));
            }
        }
    }

    private void Measure(in RangeEstimates told, float meters)
    {
        _tally.Boxes++;
        _tally.Conflicts += told.Conflict == RangeConflict.None ? 0 : 1;
        Add("height", told.ByHeight, meters);
        Add("width", told.ByWidth, meters);
        Add("ground", told.ByGround, meters);
        Add("fused", told.Fused, meters);
    }

    private void Add(string way, in RangeEstimate told, float meters)
    {
        if (told.IsKnown)
        {
            _tally.Errors.Add(way, meters, told.Meters, told.SigmaShare);
        }
    }

    private void Compare()
    {
        foreach (var (row, meters, box) in _shown)
        {
            if (!TryTrackOf(box, out var track))
            {
                continue;
            }

            _tally.Switches += _lastTrack.TryGetValue(row, out var last) && last != track ? 1 : 0;
            _lastTrack[row] = track;
            if (!_tracksOf.TryGetValue(row, out var tracks))
            {
                _tracksOf[row] = tracks = [];
            }

            tracks.Add(track);
            foreach (ref readonly var told in _batch.Obstacles)
            {
                if (told.TrackId == track)
                {
                    var range = told.SafeRangeMeters;
                    _tally.Errors.Add("tracked", meters, range, told.RangeSigmaMeters / range);
                }
            }
        }
    }

    private bool TryTrackOf(in PixelBox box, out int id)
    {
        foreach (ref readonly var track in _tracker.Tracks)
        {
            if (track.IsSeenNow && track.Box == box)
            {
                id = track.Id;
                return true;
            }
        }

        id = 0;
        return false;
    }

    // An edge that the picture cuts stays where it is, as a detector's does.
    private PixelBox Shaken(in PixelBox box) => new(
        Shaken(box.Left, box.Width, _camera.Width),
        Shaken(box.Top, box.Height, _camera.Height),
        Shaken(box.Right, box.Width, _camera.Width),
        Shaken(box.Bottom, box.Height, _camera.Height));

    private float Shaken(float edge, float size, float most) => edge <= 1 || edge >= most - 1
        ? edge
        : Math.Clamp(edge + (_request.EdgeNoise * size * _random.NextNormal()), 0, most);
}
