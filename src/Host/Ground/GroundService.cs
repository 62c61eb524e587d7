using DroneSeal.Mavlink;
using DroneSeal.Mavlink.Messages;

namespace DroneSeal.Host.Ground;

/// <summary>The agent's side of the ground station: tells how vision and editor do, takes orders, serves
/// files. Polled; one thread.</summary>
/// <remarks>Answers go at once; telemetry goes by priority as far as the budget allows; file requests wait
/// their turn behind both, which slows a download down and nothing else.</remarks>
internal sealed class GroundService : IDisposable
{
    private const int MostFileBytesWaiting = 8 * MavlinkFrameFormat.Longest;
    private static readonly TimeSpan _complainEvery = TimeSpan.FromSeconds(5);

    // FIRMWARE_VERSION_TYPE_OFFICIAL
    private const uint Released = 255;
    private static readonly uint _version = VersionCode(typeof(GroundService).Assembly.GetName().Version!);
    private readonly MavlinkConnection _connection;
    private readonly IEditorControl _editor;
    private readonly MavlinkFrameHandler _handler;
    private readonly OrderDesk _desk;
    private readonly TelemetryPlan _plan = new();
    private readonly SendBudget _budget;
    private readonly FtpServer _files;
    private readonly MavlinkParser _fileRequests = new();
    private readonly StatusTextSender _texts = new();
    private readonly TimeSpan _bootAt;
    private ulong _toldEditId;
    private long _toldRefused;
    private TimeSpan _complainedAt;

    /// <summary>Serves a connection.</summary>
    /// <param name="connection">Not disposed of; its own address is the agent's.</param>
    /// <param name="editor">The editor.</param>
    /// <param name="settings">Checked by the caller.</param>
    /// <param name="now">Monotonic.</param>
    public GroundService(
        MavlinkConnection connection, IEditorControl editor, GroundSettings settings, TimeSpan now)
    {
        _connection = connection;
        _editor = editor;
        _handler = Receive;
        _desk = new OrderDesk(connection, editor, settings);
        _budget = new SendBudget(settings.BytesPerSecond);
        _files = new FtpServer(connection, settings.Mounts);
        _bootAt = now;
        _toldEditId = editor.State.LastEditId;
        _complainedAt = now - _complainEvery;
    }

    /// <summary>What the detector sees, as last told by the vision side; null: nothing is sent.</summary>
    public VisionState? Vision { get; set; }

    /// <summary>How the computer does; null: nothing is sent.</summary>
    public OnboardComputerStatus? Computer { get; set; }

    /// <summary>What the camera tracks; null: nothing is sent.</summary>
    public CameraTrackingImageStatus? Tracking { get; set; }

    /// <summary>Other figures by name, ten letters at most; <c>power_w</c> is what the computer draws,
    /// watts.</summary>
    public IReadOnlyList<(string Name, float Value)> Figures { get; set; } = [];

    /// <summary>The time of day.</summary>
    public Func<DateTimeOffset> Utc { get; init; } = () => DateTimeOffset.UtcNow;

    /// <summary>The orders and their counts.</summary>
    public OrderDesk Orders => _desk;

    /// <summary>Reads the connection, then does what is due; for a connection that is the service's
    /// own.</summary>
    public void Poll(TimeSpan now)
    {
        _connection.Poll(now, _handler);
        Tick(now);
    }

    /// <summary>Takes a frame, where someone else polls the connection.</summary>
    public void Receive(in MavlinkFrame frame, TimeSpan now)
    {
        _desk.Receive(frame, now);
        if (frame.MessageId == FileTransferProtocol.MessageId)
        {
            if (_fileRequests.Pending < MostFileBytesWaiting)
            {
                _fileRequests.Write(frame.Raw);
            }
        }
        else if (frame.TryRead(out CommandLong command))
        {
            Take(command, frame.Sender, now);
        }
        else if (frame.TryRead(out TimeSync sync))
        {
            Take(sync, frame.Sender, now);
        }
    }

    /// <summary>Sends what is due and fits.</summary>
    public void Tick(TimeSpan now)
    {
        _budget.Note(_connection.Statistics.BytesSent, now);
        Complain(now);
        NoteNewEdits();
        _desk.Tick(now);
        SendTelemetry(now);
        while (_budget.HasRoom && _fileRequests.TryRead(out var request))
        {
            _files.Receive(request, now);
            _budget.Note(_connection.Statistics.BytesSent, now);
        }

        _files.Tick(now);
    }

    /// <summary>Whether more may be sent now.</summary>
    public bool HasRoom => _budget.HasRoom;

    /// <summary>Passes another's frame on; only while there is room.</summary>
    public void Forward(in MavlinkFrame frame, TimeSpan now)
    {
        _connection.Forward(frame, now);
        _budget.Note(_connection.Statistics.BytesSent, now);
    }

    /// <summary>Tells people something.</summary>
    public void Say(MavSeverity severity, string text, TimeSpan now)
    {
        _texts.Send(_connection, severity, text, now);
        _budget.Note(_connection.Statistics.BytesSent, now);
    }

    /// <inheritdoc/>
    public void Dispose() => _files.Dispose();

    private void SendTelemetry(TimeSpan now)
    {
        while (_budget.HasRoom && _plan.TryTake(now, out var messageId))
        {
            Send(messageId, now);
            _budget.Note(_connection.Statistics.BytesSent, now);
        }

        while (_budget.HasRoom && _desk.ToTell.TryDequeue(out var outcome))
        {
            _connection.Send(outcome with { TimeBootMs = BootMilliseconds(now) }, now);
            _budget.Note(_connection.Statistics.BytesSent, now);
        }
    }

    private void Send(uint messageId, TimeSpan now)
    {
        if (messageId == Heartbeat.MessageId)
        {
            _connection.Send(
                new Heartbeat
                {
                    Type = MavType.OnboardController,
                    Autopilot = MavAutopilot.Invalid,
                    SystemStatus = MavState.Active,
                },
                now);
        }
        else if (messageId == EditorState.MessageId)
        {
            _connection.Send(_editor.State with { TimeBootMs = BootMilliseconds(now) }, now);
        }
        else if (messageId == VisionState.MessageId && Vision is { } vision)
        {
            _connection.Send(vision with { TimeBootMs = BootMilliseconds(now) }, now);
        }
        else if (messageId == OnboardComputerStatus.MessageId && Computer is { } computer)
        {
            _connection.Send(computer, now);
        }
        else if (messageId == CameraTrackingImageStatus.MessageId && Tracking is { } tracking)
        {
            _connection.Send(tracking, now);
        }
        else if (messageId == NamedValueFloat.MessageId)
        {
            SendFigures(now);
        }
    }

    private void SendFigures(TimeSpan now)
    {
        foreach (var (name, value) in Figures)
        {
            var figure = new NamedValueFloat
            {
                TimeBootMs = BootMilliseconds(now),
                Name = name,
                Value = value,
            };
            _connection.Send(figure, now);
        }
    }

    // An edit is told when it is judged, without being asked for.
    private void NoteNewEdits()
    {
        var last = _editor.State.LastEditId;
        if (last <= _toldEditId)
        {
            return;
        }

        foreach (var outcome in _editor.Outcomes(_toldEditId + 1, 8))
        {
            _desk.ToTell.Enqueue(outcome);
        }

        _toldEditId = last;
    }

    private void Complain(TimeSpan now)
    {
        var refused = _desk.Refused + _connection.Statistics.Signing.Refused;
        if (refused > _toldRefused && now - _complainedAt >= _complainEvery)
        {
            Say(MavSeverity.Warning, $"{refused - _toldRefused} frames or orders refused: not signed "
                + $"with our key", now);
            (_toldRefused, _complainedAt) = (refused, now);
        }
    }

    private void Take(in CommandLong command, MavlinkAddress sender, TimeSpan now)
    {
        if (!_connection.Self.IsMeantBy(new MavlinkAddress(command.TargetSystem, command.TargetComponent))
            || command.TargetComponent == 0)
        {
            return;
        }

        var isDone = command.Command switch
        {
            MavCommand.RequestMessage =>
                TryTellOnce((uint)command.Param1, now) || _plan.TryRequest((uint)command.Param1),
            MavCommand.SetMessageInterval => _plan.TrySet((uint)command.Param1, command.Param2),
            _ => false,
        };
        _connection.Send(
            new CommandAck
            {
                Command = command.Command,
                Result = isDone ? MavResult.Accepted : MavResult.Unsupported,
                TargetSystem = sender.SystemId,
                TargetComponent = sender.ComponentId,
            },
            now);
    }

    // What is told to who asks for it, and to nobody else.
    private bool TryTellOnce(uint messageId, TimeSpan now)
    {
        if (messageId == AutopilotVersion.MessageId)
        {
            _connection.Send(new AutopilotVersion { FlightSwVersion = _version }, now);
        }
        else if (messageId == SystemTime.MessageId)
        {
            var microseconds = (ulong)(Utc() - DateTimeOffset.UnixEpoch).TotalMicroseconds;
            _connection.Send(
                new SystemTime { TimeUnixUsec = microseconds, TimeBootMs = BootMilliseconds(now) }, now);
        }
        else
        {
            return false;
        }

        return true;
    }

    private static uint VersionCode(Version version) =>
        ((uint)version.Major << 24) | ((uint)version.Minor << 16) | ((uint)version.Build << 8) | Released;

    private void Take(in TimeSync sync, MavlinkAddress sender, TimeSpan now)
    {
        if (sync.Tc1 == 0 && _connection.Self.IsMeantBy(
            new MavlinkAddress(sync.TargetSystem, sync.TargetComponent)))
        {
            _connection.Send(
                new TimeSync
                {
                    Tc1 = Math.Max(1, now.Ticks * TimeSpan.NanosecondsPerTick),
                    Ts1 = sync.Ts1,
                    TargetSystem = sender.SystemId,
                    TargetComponent = sender.ComponentId,
                },
                now);
        }
    }

    private uint BootMilliseconds(TimeSpan now) => unchecked((uint)(long)(now - _bootAt).TotalMilliseconds);
}
