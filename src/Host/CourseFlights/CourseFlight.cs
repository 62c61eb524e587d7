using System.Numerics;
using DroneSeal.Core;
using DroneSeal.Flight.Autopilot;
using DroneSeal.Flight.Loop;
using DroneSeal.Flight.Status;
using DroneSeal.Mavlink;
using DroneSeal.Sim;

namespace DroneSeal.Host.CourseFlights;

/// <summary>
/// One flight over a placed course in one thread, by one clock: simulated autopilot, eyes, control loop,
/// books. The same for a seed. A collision makes it a failure; it flies on, so that all of them are counted.
/// </summary>
internal sealed class CourseFlight : IDisposable
{
    private static readonly TimeSpan _posePeriod = TimeSpan.FromMilliseconds(100);

    private readonly PlacedCourse _course;
    private readonly ICourseEyes _eyes;
    private readonly CourseFlightOptions _options;
    private readonly ICourseVehicle _vehicle;
    private readonly MavlinkConnection _connection;
    private readonly AutopilotClient _client;
    private readonly List<PoseRecord> _poses = [];
    private TimeSpan _now;
    private TimeSpan _poseAt;

    /// <summary>Sets everything up on the ground.</summary>
    /// <param name="course">Where to fly.</param>
    /// <param name="eyes">What to see with; stays the caller's.</param>
    /// <param name="options">How courses are flown.</param>
    /// <param name="vehicle">What flies, and belongs to the flight; null for the built-in autopilot in
    /// lock-step.</param>
    internal CourseFlight(
        PlacedCourse course, ICourseEyes eyes, CourseFlightOptions options, ICourseVehicle? vehicle = null)
    {
        _course = course;
        _eyes = eyes;
        _options = options;
        _vehicle = vehicle ?? new BuiltInVehicle(course.Seed);
        _connection = new MavlinkConnection(_vehicle.Link, new MavlinkAddress(1, 191));
        _client = new AutopilotClient(_connection);
        Loop = new ControlLoop(
            _client, eyes, options.FlightOf(course.Course),
            new StatusLights(new NoStatusPins("lock-step")));
        Loop.Observer = snapshot => Latest = snapshot;
        Score = new CourseScore(course);
    }

    internal ControlLoop Loop { get; }

    internal CourseScore Score { get; }

    internal TimeSpan Now => _now;

    /// <summary>The control loop's last tick.</summary>
    internal FlightSnapshot Latest { get; private set; }

    /// <summary>Ten a second, from the end of the climb on.</summary>
    internal IReadOnlyList<PoseRecord> Poses => _poses;

    /// <summary>When it came to the goal; null while it has not.</summary>
    internal TimeSpan? ArrivedAt { get; private set; }

    /// <summary>Where the vehicle truly is, metres north, east and down of the start.</summary>
    internal Vector3 Place => (_vehicle.Truth ?? Loop.State)?.PositionNed ?? default;

    /// <summary>The vehicle's, once it is known.</summary>
    internal byte SystemId => _connection.Self.SystemId;

    /// <summary>Names of the classes of what is seen.</summary>
    internal IReadOnlyList<string> ClassNames => _eyes.ClassNames;

    /// <summary>Whether its motors may turn, as the autopilot tells.</summary>
    internal bool IsArmed => _client.Telemetry.IsArmed;

    internal bool IsOver => _vehicle.MustLand
        ? Loop.Sequence.IsOver
        : ArrivedAt is not null || Loop.Sequence.IsOver || Loop.Sequence.Phase == FlightPhase.Landing
            || (Loop.Sequence.LeftAt is null && _now > _options.GroundPatience);

    /// <summary>Turns everything once.</summary>
    internal void Step()
    {
        _now = _vehicle.Advance(_now);
        if ((_vehicle.Truth ?? Loop.State) is { } truth)
        {
            _eyes.Step(_now, truth, Loop.Sequence.Phase);
            if (Loop.Sequence.LeftAt is not null && ArrivedAt is null)
            {
                Keep(truth);
            }
        }

        Loop.Tick(_now);
    }

    /// <summary>Flies to the end.</summary>
    internal void Run(CancellationToken cancel = default)
    {
        while (!IsOver && !cancel.IsCancellationRequested)
        {
            Step();
        }
    }

    /// <summary>Asks the vehicle to land where it is.</summary>
    internal void Abort(string reason) => Loop.Sequence.Abort(reason, _now);

    public void Dispose()
    {
        _connection.Dispose();
        _vehicle.Dispose();
    }

    private void Keep(in VehicleState truth)
    {
        Score.Observe(_now, truth.PositionNed);
        var away = new Vector2(truth.PositionNed.X, truth.PositionNed.Y) - _course.Course.Goal.Center;
        ArrivedAt = away.Length() <= _course.Course.Goal.RadiusMeters ? _now : null;
        if (_now - _poseAt < _posePeriod)
        {
            return;
        }

        _poseAt = _now;
        var (place, velocity) = (truth.PositionNed, truth.VelocityNed);
        _poses.Add(new PoseRecord(
            _now.TotalSeconds, place.X, place.Y, -place.Z, truth.YawRadians,
            new Vector2(velocity.X, velocity.Y).Length(), Latest.Supervisor.ToString()));
    }
}
