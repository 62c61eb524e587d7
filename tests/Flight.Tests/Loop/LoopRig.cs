using System.Numerics;
using DroneSeal.Core;
using DroneSeal.Flight.Autopilot;
using DroneSeal.Flight.Loop;
using DroneSeal.Flight.Status;
using DroneSeal.Flight.Tests.Status;
using DroneSeal.Mavlink;
using DroneSeal.Sim;

namespace DroneSeal.Flight.Tests.Loop;

/// <summary>A whole flight in lock-step: simulated autopilot, stand-in for vision, control loop, one
/// clock.</summary>
internal sealed class LoopRig : IDisposable
{
    private static readonly TimeSpan _tick = TimeSpan.FromMilliseconds(10);

    private readonly MavlinkConnection _connection;
    private readonly LoopbackLink _near;
    private readonly LoopbackLink _far;

    internal LoopRig(ObstacleField field, SimulatedAutopilotOptions autopilot, FlightOptions options)
    {
        (_near, _far) = LoopbackLink.Pair(() => Now);
        Autopilot = new SimulatedAutopilot(autopilot);
        Autopilot.Attach(_far);
        Camera = new DetectorStandIn(field, new DetectorStandInOptions(), seed: 1);
        _connection = new MavlinkConnection(_near, new MavlinkAddress(1, 191));
        Loop = new ControlLoop(
            new AutopilotClient(_connection), new Source(Camera), options, new StatusLights(Pins))
        {
            Observer = Moments.Add,
        };
        Books = new ClearanceMonitor(field);
    }

    internal TimeSpan Now { get; private set; }

    internal SimulatedAutopilot Autopilot { get; }

    internal DetectorStandIn Camera { get; }

    internal ControlLoop Loop { get; }

    internal FakePins Pins { get; } = new();

    internal ClearanceMonitor Books { get; }

    internal List<FlightSnapshot> Moments { get; } = [];

    internal static FlightOptions To(float north, float east = 0) => new()
    {
        Goal = new Vector3(north, east, -3),
        AltitudeMeters = 3,
        MaySetParameters = true,
        FlightPatience = TimeSpan.FromSeconds(60),
    };

    internal void Cut(bool isCut) => (_near.IsCut, _far.IsCut) = (isCut, isCut);

    internal void Step()
    {
        Now += _tick;
        Autopilot.Step(Now);
        Camera.Step(Now, Autopilot.Truth);
        Books.Observe(Now, Autopilot.Truth.PositionNed);
        Loop.Tick(Now);
    }

    internal void RunUntil(Func<bool> isEnough, double seconds = 240)
    {
        var end = Now + TimeSpan.FromSeconds(seconds);
        while (!isEnough() && Now < end)
        {
            Step();
        }

        Assert.True(isEnough(), $"not within {seconds} s; {Loop.Sequence.Phase}: {Loop.Sequence.Reason}");
    }

    internal void RunUntilOver() => RunUntil(() => Loop.Sequence.IsOver);

    internal void RunUntilUnderWay() => RunUntil(
        () => Loop.Sequence.Phase == FlightPhase.Flying && Autopilot.Truth.VelocityNed.Length() > 2);

    public void Dispose()
    {
        _connection.Dispose();
        Autopilot.Dispose();
        Pins.Dispose();
    }

    private sealed class Source(DetectorStandIn camera) : IObstacleSource
    {
        public IReadOnlyList<string> ClassNames { get; } = camera.ClassNames;

        public bool TryTake(TimeSpan now, ObstacleBatch into) => camera.TryTake(now, into);
    }
}
