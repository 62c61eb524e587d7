using DroneSeal.Host.CourseFlights;
using DroneSeal.Host.Ground;
using DroneSeal.Ledger;
using DroneSeal.Mavlink;
using DroneSeal.Mavlink.Messages;
using DroneSeal.Sim;
using DroneSeal.Tests;
using DroneSeal.Vision;
using ToldVerdict = DroneSeal.Mavlink.Messages.EditVerdict;

namespace DroneSeal.Host.Tests.Ground;

/// <summary>An operator orders the editor about while it flies and learns.</summary>
public sealed class OrdersInFlightTests : IDisposable
{
    private const float FrameRateHz = 5;
    private readonly List<EditCommandAck> _answers = [];
    private readonly Dictionary<ulong, ToldVerdict> _told = [];
    private readonly List<string> _log = [];
    private MavlinkConnection? _station;
    private FlightGround? _ground;
    private TimeSpan _now;
    private string _folder = "";

    public void Dispose() => _station?.Dispose();

    [SkippableFact]
    public void ARevertTakesEffectWithinAFrameIsWrittenDownAndConfirmed()
    {
        string? before = null;
        var (orderedAt, revertedAt, frames, editsAtFreeze) = (TimeSpan.Zero, TimeSpan.Zero, 0L, 0);
        Fly((flight, eyes) =>
        {
            if (before is null && eyes.Learner!.InUseRow > 0)
            {
                (before, orderedAt, frames) = (eyes.Detector.Active.Set.Sha256, _now, eyes.Frames);
                Order(EditOrder.Revert, 1);
            }
            else if (before is not null && revertedAt == default && eyes.Detector.Active.Set.Sha256 != before)
            {
                (revertedAt, frames) = (_now, eyes.Frames - frames);
                Assert.Equal(eyes.Learner!.BeganWith.Sha256, eyes.Detector.Active.Set.Sha256);
                Assert.Contains(flight.Loop.Log.Events, entry => entry.State == "Reverted");
                editsAtFreeze = eyes.Learner.Edits.Count;
                Order(EditOrder.Freeze, 2);
                Order(EditOrder.List, 3);
            }
            else if (revertedAt != default && _answers.Count >= 3)
            {
                Assert.Equal(editsAtFreeze, eyes.Learner!.Edits.Count);
                ReadLedger();
            }
        });

        Assert.InRange((revertedAt - orderedAt).TotalSeconds, 0.001, (1 / FrameRateHz) + 0.03);
        Assert.Equal(1, frames);
        Assert.All(_answers, answer => Assert.Equal(MavResult.Accepted, answer.Result));
        Assert.Contains(ToldVerdict.TakenBack, _told.Values);
        Assert.Contains(_log, row => row.Contains("ground station 254/190, unsigned", StringComparison.Ordinal));
        Assert.Contains(_log, row => row.Contains("the operator took the edits", StringComparison.Ordinal));
    }

    private void Fly(Action<CourseFlight, OwnEyes> look)
    {
        var (near, far) = LoopbackLink.Pair(() => _now);
        var station = _station = new MavlinkConnection(near, new MavlinkAddress(254, 190));
        var course = CourseReader.ReadFile(CourseFiles.Find("orange-cones")!).Course!;
        var card = ObstacleCards.Require(null, "traffic-cone");
        var model = new FlyModel(ModelWeights.Load(Weights()), card);
        var setup = new FlySetup
        {
            Course = course,
            Model = model,
            Options = new CourseFlightOptions { FrameRateHz = FrameRateHz, LookFirst = TimeSpan.FromSeconds(30) },
        };
        _ = new FlyTrial(setup, CoursePlacing.Place(course, 3)!, FlyArm.On)
        {
            Longest = TimeSpan.FromSeconds(7),
            Pace = new FlightPace(() => default, _ => { }),
            OpenGround = folder => _ground = Ground(far, folder!),
            Watch = (flight, eyes) =>
            {
                _now = flight.Now;
                _ground!.Turn(_now);
                station.Poll(_now, Hear);
                look(flight, eyes!);
            },
        }.Fly();
    }

    private FlightGround Ground(ILink link, string folder)
    {
        _folder = folder;
        var settings = new GroundSettings { AllowsUnsigned = true, BytesPerSecond = 100_000 };
        return new FlightGround(
            new MavlinkConnection(link, new MavlinkAddress(1, 191)), settings, folder, () => _now);
    }

    private void Hear(in MavlinkFrame frame, TimeSpan now)
    {
        if (frame.TryRead(out EditCommandAck answer))
        {
            _answers.Add(answer);
        }
        else if (frame.TryRead(out EditOutcome outcome))
        {
            _told[outcome.EditId] = outcome.Verdict;
        }
    }

    private void Order(EditOrder order, ulong nonce) => _station!.Send(
        new EditCommand
        {
            TargetSystem = 1,
            TargetComponent = 191,
            Order = order,
            Nonce = nonce,
        },
        _now);

    private void ReadLedger()
    {
        if (_log.Count == 0)
        {
            using var ledger = EditLedger.OpenReadOnly(Path.Combine(_folder, "edits.db"));
            Assert.True(ledger.Verify().IsIntact);
            _log.AddRange(ledger.Read().Select(row => row.Entry.Reason));
        }
    }

    private static string Weights()
    {
        var own = Path.Combine(AppContext.BaseDirectory, "models", "rendered.safetensors");
        return File.Exists(own) ? own : SharedData.Require("weights", "yolox_nano_coco.safetensors");
    }
}
