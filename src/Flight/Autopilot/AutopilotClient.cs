using System.Numerics;
using DroneSeal.Mavlink;
using DroneSeal.Mavlink.Messages;

namespace DroneSeal.Flight.Autopilot;

/// <summary>One autopilot at the other end of a link: finds it, listens to it, asks it, flies it.</summary>
/// <remarks>
/// Polled: <see cref="Receive"/>, then <see cref="Tick"/>, at each tick of the control loop. Nothing is sent
/// behind its back: heartbeats and targets go out only when the loop says so, so that a loop that hangs falls
/// silent. One thread.
/// </remarks>
public sealed class AutopilotClient
{
    /// <summary>Silence after which the link counts as silent.</summary>
    public static readonly TimeSpan SilentAfter = TimeSpan.FromMilliseconds(500);

    /// <summary>Silence after which the link counts as lost.</summary>
    public static readonly TimeSpan LostAfter = TimeSpan.FromSeconds(3);

    private static readonly TimeSpan _heartbeatPeriod = TimeSpan.FromSeconds(1);

    private readonly MavlinkConnection _connection;
    private readonly MavlinkFrameHandler _handler;
    private readonly AutopilotFinder _finder = new();
    private readonly CommandExchange _commands;
    private readonly List<AutopilotRequest> _open = [];
    private readonly StatusTextSender _texts = new();
    private TimeSpan? _heardAt;
    private TimeSpan? _heartbeatSentAt;
    private int _rebootsSeen;

    /// <summary>Listens on a connection, which stays the caller's.</summary>
    public AutopilotClient(MavlinkConnection connection)
    {
        ArgumentNullException.ThrowIfNull(connection);
        _connection = connection;
        _handler = Take;
        _commands = new CommandExchange(connection, default);
        Parameters = new ParameterExchange(connection, default);
        Rates = new MessageIntervals(connection, _commands);
        Clock = new TimeSynchroniser(connection, default);
    }

    /// <summary>The autopilot's address; null until it was found.</summary>
    public MavlinkAddress? Address => _finder.Address;

    /// <summary>Another autopilot on the same link, which is left alone; null without one.</summary>
    public MavlinkAddress? OtherAutopilot => _finder.Other;

    /// <summary>The autopilot's family.</summary>
    public AutopilotKind Kind => _finder.Kind;

    /// <summary>How its family is flown; null while it is not known, or where it cannot be flown.</summary>
    public IOffboardStyle? Style { get; private set; }

    /// <summary>What it reports about itself.</summary>
    public Telemetry Telemetry { get; } = new();

    /// <summary>Its range sensors; null where they are neither asked for nor heard.</summary>
    public RangeSensors? RangeSensors { get; init; }

    /// <summary>What it says in words.</summary>
    public AutopilotWords Words { get; } = new();

    /// <summary>The messages that it was asked for.</summary>
    public MessageIntervals Rates { get; }

    /// <summary>Its clock against ours.</summary>
    public TimeSynchroniser Clock { get; }

    /// <summary>Its parameters.</summary>
    public ParameterExchange Parameters { get; }

    /// <summary>Whether it is heard.</summary>
    public LinkHealth Link { get; private set; }

    /// <summary>The link in its URI form.</summary>
    public string LinkUri => _connection.Link.Uri;

    /// <summary>What has passed on the link, and what was refused.</summary>
    public MavlinkStatistics Statistics => _connection.Statistics;

    /// <summary>Why the link is down, as the link says it; empty while it is up.</summary>
    public string LinkProblem => _connection.Link.Problem;

    /// <summary>Whether its mode obeys us.</summary>
    public bool IsObeying => Style is { } style && style.IsObeying(Telemetry.CustomMode);

    /// <summary>Its mode's name for people.</summary>
    public string ModeName => Style?.NameOf(Telemetry.CustomMode) ?? "unknown";

    /// <summary>Whether the vehicle's position was ever told.</summary>
    public bool IsStateKnown { get; private set; }

    /// <summary>Velocity targets sent.</summary>
    public long TargetsSent { get; private set; }

    /// <summary>Time since anything came from it; the longest there is before that.</summary>
    public TimeSpan Silence(TimeSpan now) => _heardAt is { } at ? now - at : TimeSpan.MaxValue;

    /// <summary>Time since the vehicle's state is known, which falls silent with the link and after a
    /// reboot.</summary>
    public TimeSpan StateAge(TimeSpan now)
    {
        var silence = Silence(now);
        return Telemetry.PositionAt is { } at && Telemetry.AttitudeAt is { } attitudeAt
            ? Longest(silence, Longest(now - at, now - attitudeAt))
            : IsStateKnown ? TimeSpan.MaxValue : silence;
    }

    /// <summary>Reads everything that waits on the link.</summary>
    public void Receive(TimeSpan now) => _connection.Poll(now, _handler);

    /// <summary>Judges the link, asks for what is missing, repeats what was not answered.</summary>
    public void Tick(TimeSpan now)
    {
        JudgeLink(now);
        Words.Tick(now);
        if (_finder.Address is null)
        {
            return;
        }

        if (Telemetry.Reboots != _rebootsSeen)
        {
            _rebootsSeen = Telemetry.Reboots;
            AutopilotRates.Want(Rates, Kind, RangeSensors is not null, now);
        }

        Rates.Tick(now);
        Clock.Tick(now);
        _commands.Tick(now);
        Parameters.Tick(now);
        for (var i = _open.Count - 1; i >= 0; i--)
        {
            _open[i].Tick(now);
            if (_open[i].State != RequestState.Pending)
            {
                _open.RemoveAt(i);
            }
        }
    }

    /// <summary>Sends our heartbeat when it is due. Only the control loop calls this.</summary>
    public void SendHeartbeat(TimeSpan now, MavState state)
    {
        if (_heartbeatSentAt is { } at && now - at < _heartbeatPeriod)
        {
            return;
        }

        _heartbeatSentAt = now;
        _connection.Send(
            new Heartbeat
            {
                Type = MavType.OnboardController,
                Autopilot = MavAutopilot.Invalid,
                SystemStatus = state,
            },
            now);
    }

    /// <summary>Asks for something; where the autopilot cannot be flown, that is the refusal.</summary>
    /// <param name="what">The wish, in words.</param>
    /// <param name="command">From <see cref="Style"/>.</param>
    /// <param name="now">Monotonic.</param>
    public AutopilotRequest Ask(string what, in CommandLong command, TimeSpan now)
    {
        var request = new AutopilotRequest(what, _commands.Send(command, now), Words, now);
        _open.Add(request);
        return request;
    }

    /// <summary>Asks no longer for what was not answered yet; what was heard may be done all the same.</summary>
    public void Withdraw(AutopilotRequest request, TimeSpan now)
    {
        ArgumentNullException.ThrowIfNull(request);
        _commands.Cancel(request.Command, now);
    }

    /// <summary>Sends a velocity target.</summary>
    /// <param name="velocityNed">Metres a second; zero holds the place.</param>
    /// <param name="yawRateRadiansPerSecond">Clockwise is positive; null leaves the nose to the
    /// autopilot.</param>
    /// <param name="now">Monotonic.</param>
    public void SendVelocity(Vector3 velocityNed, float? yawRateRadiansPerSecond, TimeSpan now)
    {
        if (_finder.Address is not { } autopilot)
        {
            return;
        }

        TargetsSent++;
        _connection.Send(
            new SetPositionTargetLocalNed
            {
                TimeBootMs = (uint)(long)now.TotalMilliseconds,
                TargetSystem = autopilot.SystemId,
                TargetComponent = autopilot.ComponentId,
                CoordinateFrame = MavFrame.LocalNed,
                TypeMask = (PositionTargetTypemask)(yawRateRadiansPerSecond is null ? 0xDC7 : 0x5C7),
                Vx = velocityNed.X,
                Vy = velocityNed.Y,
                Vz = velocityNed.Z,
                YawRate = yawRateRadiansPerSecond ?? 0,
            },
            now);
    }

    /// <summary>Sends words for whoever listens.</summary>
    public void Say(MavSeverity severity, string text, TimeSpan now) =>
        _texts.Send(_connection, severity, text, now);

    /// <summary>Sends any other message.</summary>
    public void Send<T>(in T message, TimeSpan now)
        where T : struct, IMavlinkMessage<T> => _connection.Send(message, now);

    private void Take(in MavlinkFrame frame, TimeSpan now)
    {
        if (frame.TryRead(out Heartbeat heartbeat))
        {
            TakeHeartbeat(heartbeat, frame.Sender, now);
        }
        else if (frame.Sender == _finder.Address)
        {
            _heardAt = now;
            Rates.Receive(frame, now);
            Clock.Receive(frame, now);
            TakeFromAutopilot(frame, now);
        }
    }

    private void TakeHeartbeat(in Heartbeat heartbeat, MavlinkAddress sender, TimeSpan now)
    {
        var isNew = _finder.Address is null;
        if (!_finder.IsAutopilot(heartbeat, sender))
        {
            return;
        }

        _heardAt = now;
        Telemetry.Take(heartbeat);
        if (isNew)
        {
            Meet(sender, now);
        }
    }

    private void Meet(MavlinkAddress autopilot, TimeSpan now)
    {
        _connection.Self = new MavlinkAddress(autopilot.SystemId, (byte)MavComponent.OnboardComputer);
        _commands.Target = autopilot;
        Parameters.Target = autopilot;
        Clock.Target = autopilot;
        Parameters.Encoding = Kind == AutopilotKind.Px4 ? ParameterEncoding.Bytewise : ParameterEncoding.Cast;
        Style = Kind switch
        {
            AutopilotKind.ArduPilot => new ArduPilotStyle(),
            AutopilotKind.Px4 => new Px4Style(),
            _ => null,
        };
        AutopilotRates.Want(Rates, Kind, RangeSensors is not null, now);
    }

    private void TakeFromAutopilot(in MavlinkFrame frame, TimeSpan now)
    {
        if (frame.TryRead(out StatusText text))
        {
            Words.Take(text, frame.Sender, now);
        }
        else if (frame.Is<CommandAck>())
        {
            _commands.Receive(frame, now);
        }
        else if (frame.Is<ParamValue>())
        {
            Parameters.Receive(frame, now);
        }
        else
        {
            RangeSensors?.Take(frame, now);
            Telemetry.Take(frame, now);
        }
    }

    private static TimeSpan Longest(TimeSpan a, TimeSpan b) => a > b ? a : b;

    private void JudgeLink(TimeSpan now)
    {
        IsStateKnown |= Telemetry.PositionAt is not null;
        var silence = Silence(now);
        Link = _heardAt is null ? LinkHealth.Searching
            : silence >= LostAfter ? LinkHealth.Lost
            : silence >= SilentAfter ? LinkHealth.Silent
            : LinkHealth.Up;
    }
}
