using DroneSeal.Core;
using DroneSeal.Mavlink;
using DroneSeal.Mavlink.Signing;

namespace DroneSeal.Sim;

/// <summary>
/// A quadrotor behind a MAVLink face that behaves as the measured rows of ArduCopter 4.5 do (or a small part
/// of PX4). It knows nothing of obstacles but what OBSTACLE_DISTANCE tells it; collisions are <see
/// cref="ClearanceMonitor"/>'s business.
/// </summary>
/// <remarks>
/// Polled and clock-agnostic: <see cref="Step"/> brings it to a time, in inner steps of 2.5 ms. In lock-step
/// call it in a loop; in real time <see cref="RealTimeRunner"/> does. Its time starts when the first link
/// comes up. One thread; nothing is allocated a step once warm but for texts and parameters.
/// </remarks>
public sealed class SimulatedAutopilot : IDisposable
{
    /// <summary>Length of an inner step (400 Hz).</summary>
    public static readonly TimeSpan InnerStep = TimeSpan.FromMicroseconds(2500);

    private readonly SimulatedAutopilotOptions _options;
    private readonly AutopilotCore _core;
    private readonly List<AutopilotClient> _clients = [];
    private TimeSpan _now;
    private TimeSpan? _upAgainAt;
    private bool _hasStarted;

    /// <summary>Sets it up, not yet started.</summary>
    /// <exception cref="ArgumentException">The options have problems, or name a parameter that the firmware
    /// does not have.</exception>
    public SimulatedAutopilot(SimulatedAutopilotOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (options.Problems().FirstOrDefault() is { } problem)
        {
            throw new ArgumentException(problem, nameof(options));
        }
        _options = options;
        _core = new AutopilotCore(options);
    }

    /// <summary>Where the vehicle truly is, at <see cref="Now"/>.</summary>
    public VehicleState Truth => _core.Aircraft.State(_now);

    /// <summary>The time that it was brought to.</summary>
    public TimeSpan Now => _now;

    /// <summary>Whether motors may turn.</summary>
    public bool IsArmed => _core.Aircraft.Pilot.IsArmed;

    /// <summary>Whether the vehicle stands on the ground.</summary>
    public bool IsOnGround => _core.Aircraft.Vehicle.IsOnGround;

    /// <summary>Whether it has a position and is not restarting.</summary>
    public bool IsReady => _core.Firmware.HasPosition && _upAgainAt is null;

    /// <summary>Mode number as HEARTBEAT says it.</summary>
    public uint CustomMode => _core.Firmware.CustomMode;

    /// <summary>The firmware's name of the mode.</summary>
    public string ModeName => _core.Firmware.ModeName;

    /// <summary>Gives it a link; it owns it from now on.</summary>
    /// <param name="link">The bytes' path.</param>
    /// <param name="signing">Signs and verifies; null for neither.</param>
    public void Attach(ILink link, FrameSigning? signing = null)
    {
        ArgumentNullException.ThrowIfNull(link);
        _clients.Add(new AutopilotClient(_core, link, _options.Banner, signing));
    }

    /// <summary>Brings it to a time; earlier times than <see cref="Now"/> do nothing.</summary>
    /// <param name="to">Monotonic, the same clock as its links'.</param>
    public void Step(TimeSpan to)
    {
        if (!_hasStarted && !TryStart(to))
        {
            return;
        }
        while (_now + InnerStep <= to)
        {
            Advance(_now + InnerStep);
        }
    }

    /// <summary>The value of a parameter.</summary>
    /// <exception cref="KeyNotFoundException">No such parameter.</exception>
    public float ParameterOf(string name) => _core.Parameters[name];

    /// <summary>
    /// Restarts it as a lost power line would, armed or not: silence, then everything from the beginning but
    /// parameters.
    /// </summary>
    public void Reboot()
    {
        _core.WantsRestart = false;
        _core.Aircraft.Restart(_options.RebootInFlight);
        _core.Firmware.HasPosition = false;
        _upAgainAt = _now + _options.RebootTime;
        foreach (var client in _clients)
        {
            client.Restart(_upAgainAt.Value);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var client in _clients)
        {
            client.Dispose();
        }
    }

    private bool TryStart(TimeSpan now)
    {
        _now = now;
        foreach (var client in _clients)
        {
            // A link that is down comes up only by being read.
            _hasStarted |= client.Connection.Link.IsUp || client.IsUpAfterReading(now);
        }
        if (_hasStarted)
        {
            _core.Boot(now);
            Restart(now);
        }
        return _hasStarted;
    }

    private void Advance(TimeSpan now)
    {
        _now = now;
        if (now >= _upAgainAt)
        {
            _upAgainAt = null;
            _core.Boot(now);
            Restart(now);
        }
        var isUp = _upAgainAt is null;
        foreach (var client in _clients)
        {
            client.Receive(now, isUp);
        }
        _core.Step(now, isUp, (float)InnerStep.TotalSeconds);
        if (isUp)
        {
            Send(now);
        }
    }

    private void Send(TimeSpan now)
    {
        while (_core.Words.TryTake(out var words))
        {
            foreach (var client in _clients)
            {
                client.Say(words.Severity, words.Text, now);
            }
        }
        foreach (var client in _clients)
        {
            client.Send(now);
        }
        // The answer goes first.
        if (_core.WantsRestart && _clients.TrueForAll(client => client.Answers.IsEmpty))
        {
            Reboot();
        }
    }

    private void Restart(TimeSpan now)
    {
        foreach (var client in _clients)
        {
            client.Restart(now);
        }
    }
}
