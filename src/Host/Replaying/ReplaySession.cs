using DroneSeal.Core;
using DroneSeal.Vision;
using DroneSeal.Vision.Recording;
using DroneSeal.Vision.Trunks;

namespace DroneSeal.Host.Replaying;

/// <summary>Looks at a recorded flight again, in two ways, and says what differs: what an edit changed, on
/// the very pictures of the flight.</summary>
internal sealed class ReplaySession : IDisposable
{
    private readonly ReplayRequest _request;
    private readonly RecordingReader _reader;
    private readonly ReplayArms _arms;
    private readonly Detector _detector;
    private readonly ReplayLook _without;
    private readonly ReplayLook _with;
    private readonly List<ReplayFrame> _frames = [];
    private readonly Dictionary<int, (string ClassName, float Nearest)> _things = [];
    private TimeSpan? _begin;
    private int _comparable;
    private int _alike;
    private int _identical;

    internal ReplaySession(ReplayRequest request)
    {
        _request = request;
        _reader = new RecordingReader(request.Flight);
        var weights = LoadWeights();
        _arms = ReplayArms.Of(request, _reader, weights.Sha256);
        var options = new DetectorOptions
        {
            MinScore = _reader.Flight.MinScore,
            MinNovelScore = _reader.Flight.MinNovelScore,
        };
        _detector = new Detector(
            weights, TrunkChoice.Create(weights, request.Device, request.Threads), options);
        (_without, _with) = (
            new ReplayLook(_detector, _reader.Flight), new ReplayLook(_detector, _reader.Flight));
    }

    /// <summary>Looks at every frame.</summary>
    /// <exception cref="HostException">There is none.</exception>
    internal ReplayResult Run()
    {
        var frame = new RecordedFrame();
        while (_reader.TryNext(frame))
        {
            See(frame);
        }

        return _frames.Count > 0 ? Result() : throw new HostException(
            ExitCode.BadInput, $"{_reader.Folder} holds no whole frame.");
    }

    public void Dispose() => _detector.Dispose();

    private ModelWeights LoadWeights()
    {
        var flight = _reader.Flight;
        var path = _request.Weights?.FullName ?? flight.Weights;
        if (!File.Exists(path))
        {
            throw new HostException(
                ExitCode.BadInput,
                $"{path}, which the flight was flown with, is not there: give --weights FILE.");
        }

        var weights = ModelWeights.Load(path);
        return weights.Sha256 == flight.WeightsSha256 ? weights : throw new HostException(
            ExitCode.BadInput,
            $"{path} has the hash {weights.Sha256}, the flight was flown with {flight.WeightsSha256}: give"
            + " --weights FILE.");
    }

    private void See(RecordedFrame frame)
    {
        _detector.Look(frame.Picture);
        var recorded = SeenBoxes.Of(frame.Active, frame.Tables.ActiveNames);
        var without = _without.See(frame, _arms.SetWithout(frame));
        var with = _arms.SetWith is { } set ? _with.See(frame, set(frame)) : _with.TakeRecorded(frame);
        if (_arms.SetWith is not null && _with.Set == frame.Tables.ActiveSet)
        {
            NoteFidelity(with, recorded);
        }
        else if (_without.Set == frame.Tables.ActiveSet)
        {
            NoteFidelity(without, recorded);
        }

        NoteTruth(frame);
        _begin ??= frame.Picture.CapturedAt;
        _frames.Add(new ReplayFrame(
            frame.Picture.Id.Value, (frame.Picture.CapturedAt - _begin.Value).TotalSeconds,
            frame.Tables.ActiveSet, PoseOf(frame.State), without.Records(), with.Records(),
            BoxComparison.Changes(without, with)));
    }

    private void NoteFidelity(SeenBoxes again, SeenBoxes recorded)
    {
        _comparable++;
        _alike += BoxComparison.AreAlike(again, recorded) ? 1 : 0;
        _identical += BoxComparison.AreSame(again, recorded) ? 1 : 0;
    }

    private void NoteTruth(RecordedFrame frame)
    {
        foreach (var thing in frame.HasTruth ? frame.Truth : [])
        {
            var nearest =
                _things.TryGetValue(thing.Row, out var known) ? known.Nearest : float.PositiveInfinity;
            _things[thing.Row] = (thing.ClassName, MathF.Min(nearest, thing.RangeMeters));
        }
    }

    private static ReplayPose? PoseOf(VehicleState? state) => state is not { } known ? null
        : new(known.PositionNed.X, known.PositionNed.Y, -known.PositionNed.Z, known.YawRadians);

    private ReplayResult Result()
    {
        var changes = _frames.SelectMany(frame => frame.Changes).ToLookup(change => change.Kind);
        return new ReplayResult
        {
            Flight = _reader.Folder,
            Recording = _reader.Flight,
            Edits = _request.Edits,
            Without = _without.Figures(_arms.Without),
            With = _with.Figures(_arms.With),
            FrameCount = _frames.Count,
            FramesThatDiffer = _frames.Count(frame => frame.Changes.Count > 0),
            Appeared = changes["appeared"].Count(),
            Lost = changes["lost"].Count(),
            Renamed = changes["renamed"].Count(),
            Comparable = _comparable,
            Alike = _alike,
            Identical = _identical,
            DamagedBytes = _reader.DamagedBytes,
            Obstacles = [.. _without.Things.Keys.Order().Select(Thing)],
            Events = _reader.Events,
            Frames = _frames,
        };
    }

    private ReplayThing Thing(int row)
    {
        static ReplayThingFigures Figures(ThingTally tally) =>
            new(tally.Verdict, tally.Seen, tally.Misnamed, tally.Missed);
        var (without, with) = (_without.Things[row], _with.Things[row]);
        return new ReplayThing(
            row, _things[row].ClassName, without.Seen + without.Misnamed + without.Missed,
            _things[row].Nearest, Figures(without), Figures(with));
    }
}
