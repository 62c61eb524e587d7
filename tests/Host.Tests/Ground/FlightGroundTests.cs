using DroneSeal.Host.CourseFlights;
using DroneSeal.Host.Ground;
using DroneSeal.Mavlink;
using DroneSeal.Mavlink.Messages;
using DroneSeal.Sim;

namespace DroneSeal.Host.Tests.Ground;

/// <summary>A ground station looks on, or its link is dead: the flight is the same.</summary>
public sealed class FlightGroundTests : IDisposable
{
    private static readonly Course _course = CourseReader.ReadFile(CourseFiles.Find("orange-cones")!).Course!;
    private readonly ManualResetEventSlim _forEver = new();
    private TimeSpan _now;

    public void Dispose()
    {
        _forEver.Set();
        _forEver.Dispose();
    }

    [Fact]
    public void WhenNobodyOrdersAnythingTheFlightIsAsWithoutAGroundStation()
    {
        var (near, far) = LoopbackLink.Pair(() => _now);
        using var station = new MavlinkConnection(near, new MavlinkAddress(254, 190));
        var heard = new HashSet<(byte, uint)>();
        FlightGround? ground = null;

        var looked = Fly(
            _ => ground = Ground(far),
            () =>
            {
                ground!.Turn(_now);
                station.Poll(_now, (in MavlinkFrame frame, TimeSpan _) =>
                    heard.Add((frame.Sender.ComponentId, frame.MessageId)));
            });

        Assert.Equal(Fly(null, null).Poses, looked.Poses);
        Assert.Contains(((byte)1, Heartbeat.MessageId), heard);
        Assert.All(
            new[]
            {
                Heartbeat.MessageId, EditorState.MessageId, VisionState.MessageId, NamedValueFloat.MessageId,
            },
            id => Assert.Contains(((byte)191, id), heard));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void WhenTheLinkIsDeadTheFlightGoesOnAsWithoutIt(bool hangs)
    {
        var link = new DeadLink(hangs ? _forEver : null);

        var flown = Fly(
            _ =>
            {
                var ground = Ground(link);
                ground.Start();
                return ground;
            },
            null);

        Assert.Equal(Fly(null, null).Poses, flown.Poses);
        Assert.Equal(1, link.Sendings);
    }

    [Fact]
    public void WhenAPilotTakesOverHeMayFlyUntilHeHasLanded()
    {
        var (near, far) = LoopbackLink.Pair(() => _now);
        using var station = new MavlinkConnection(near, new MavlinkAddress(254, 190));
        FlightGround? ground = null;
        var texts = new List<string>();
        var hasOrdered = false;

        var record = Fly(
            _ => ground = Ground(far),
            () =>
            {
                ground!.Turn(_now);
                station.Poll(_now, (in MavlinkFrame frame, TimeSpan _) =>
                {
                    if (frame.TryRead(out StatusText text))
                    {
                        texts.Add(text.Text.ToString());
                    }
                });
                if (!hasOrdered && _now > TimeSpan.FromSeconds(14))
                {
                    hasOrdered = true;
                    station.Send(Land(), _now);
                }
            });

        Assert.False(record.ReachedGoal);
        Assert.Contains(texts, text => text.Contains("flight: Failed", StringComparison.Ordinal));
        Assert.True(record.Poses[^1].Up < 0.2f, $"it ended {record.Poses[^1].Up} m up");
    }

    // ArduCopter's mode 9.
    private static CommandLong Land() => new()
    {
        TargetSystem = 1,
        TargetComponent = 1,
        Command = MavCommand.DoSetMode,
        Param1 = 1,
        Param2 = 9,
    };

    private FlightGround Ground(ILink link) => new(
        new MavlinkConnection(link, new MavlinkAddress(1, 191)),
        new GroundSettings { BytesPerSecond = 100_000 }, null, () => _now);

    private FlightRecord Fly(Func<string?, FlightGround>? open, Action? look) => new FlyTrial(
        new FlySetup { Course = _course }, CoursePlacing.Place(_course, 7)!, FlyArm.Truth)
    {
        OpenGround = open,
        Pace = new FlightPace(() => default, _ => { }),
        Watch = (flight, _) =>
        {
            _now = flight.Now;
            look?.Invoke();
        },
    }.Fly();
}
