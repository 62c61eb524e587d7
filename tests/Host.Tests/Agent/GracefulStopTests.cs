using DroneSeal.Flight.Autopilot;
using DroneSeal.Flight.Loop;
using DroneSeal.Flight.Status;
using DroneSeal.Host.Agent;
using DroneSeal.Host.Flying;
using DroneSeal.Mavlink;
using DroneSeal.Sim;

namespace DroneSeal.Host.Tests.Agent;

public sealed class GracefulStopTests : IDisposable
{
    private static readonly TimeSpan _tick = TimeSpan.FromMilliseconds(10);

    private readonly SimulatedAutopilot _autopilot = new(BuiltInAutopilot.WellSet);
    private readonly MavlinkConnection _connection;
    private readonly DetectorStandIn _camera;
    private readonly ControlLoop _loop;
    private readonly HoldingSource _source;
    private TimeSpan _now;

    public GracefulStopTests()
    {
        var (near, far) = LoopbackLink.Pair(() => _now);
        _autopilot.Attach(far);
        _connection = new MavlinkConnection(near, new MavlinkAddress(1, 191));
        var field = FieldGenerator.Scatter(new FieldPlan { DensityPerSquareMeter = 0.005f }, 3);
        _camera = new DetectorStandIn(field, new DetectorStandInOptions(), 3);
        _source = new HoldingSource(new StandInSource(_camera));
        var options = new FlightCheckRequest { Goal = new System.Numerics.Vector3(40, 0, 0) }.ToOptions();
        _loop = new ControlLoop(
            new AutopilotClient(_connection), _source, options, new StatusLights(new NoStatusPins("test")));
    }

    public void Dispose()
    {
        _connection.Dispose();
        _autopilot.Dispose();
    }

    [Fact]
    public void WhenItIsAskedToEndInTheAirTheVehicleFirstStandsThenLands()
    {
        Fly(() => _loop.State is { } state && state.PositionNed.X > 8);
        var speed = _autopilot.Truth.VelocityNed.Length();
        var stop = new GracefulStop(_loop, _source);
        float speedAtLanding = -1;

        Fly(() => _loop.Sequence.IsOver, () =>
        {
            stop.Tick(_now, "the service is being stopped");
            speedAtLanding = speedAtLanding < 0 && _loop.Sequence.Phase == FlightPhase.Landing
                ? _autopilot.Truth.VelocityNed.Length()
                : speedAtLanding;
        });

        Assert.True(speed > 1.5f, $"it flew at {speed} m/s");
        Assert.InRange(speedAtLanding, 0, 0.5f);
        Assert.False(_autopilot.IsArmed);
        Assert.Contains("being stopped", _loop.Sequence.Failure, StringComparison.Ordinal);
    }

    [Fact]
    public void OnTheGroundItEndsAtOnce()
    {
        Fly(() => _loop.Sequence.Phase == FlightPhase.Waiting);

        new GracefulStop(_loop, _source).Tick(_now, "the service is being stopped");

        Assert.True(_loop.Sequence.IsOver);
        Assert.False(_autopilot.IsArmed);
    }

    private void Fly(Func<bool> isThere, Action? before = null)
    {
        for (var limit = _now + TimeSpan.FromMinutes(3); !isThere(); _now += _tick)
        {
            Assert.True(_now < limit, $"{_loop.Sequence.Phase}: {_loop.Sequence.Reason}");
            _autopilot.Step(_now);
            _camera.Step(_now, _autopilot.Truth);
            before?.Invoke();
            _loop.Tick(_now);
        }
    }
}
