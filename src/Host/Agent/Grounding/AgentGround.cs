using DroneSeal.Host.Flying;
using DroneSeal.Host.Ground;
using DroneSeal.Mavlink;
using DroneSeal.Mavlink.Messages;
using DroneSeal.Mavlink.Signing;
using Microsoft.Extensions.Logging;

namespace DroneSeal.Host.Agent;

/// <summary>Serves ground stations from the agent's process, on a thread of its own: whatever becomes of it
/// or of its link, nobody else notices.</summary>
internal sealed class AgentGround : IDisposable
{
    private const byte Component = 191;
    private static readonly TimeSpan _pause = TimeSpan.FromMilliseconds(2);
    private static readonly TimeSpan _retry = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan _gaugeEvery = TimeSpan.FromSeconds(1);

    private readonly AgentSettings _settings;
    private readonly ILogger _log;
    private readonly ManualResetEventSlim _mayEnd = new();
    private readonly ComputerGauge _gauge = new();
    private readonly Thread _thread;
    private HealthReport? _health;
    private string _said = "";
    private bool _saidPause;
    private TimeSpan _gaugeAt;

    private AgentGround(AgentSettings settings, ILogger log)
    {
        (_settings, _log) = (settings, log);
        _thread = new Thread(Serve) { IsBackground = true, Name = "ground" };
        _thread.Start();
    }

    /// <summary>Begins; null where the settings name no link.</summary>
    internal static AgentGround? Open(AgentSettings settings, ILogger log) =>
        settings.Ground.Link is null ? null : new AgentGround(settings, log);

    /// <summary>Hands over how the agent does; from the agent's thread.</summary>
    internal void Tell(HealthReport health) => Volatile.Write(ref _health, health);

    /// <summary>Ends within a second; a link that hangs is left to the system.</summary>
    public void Dispose()
    {
        _mayEnd.Set();
        if (_thread.Join(TimeSpan.FromSeconds(1)))
        {
            _mayEnd.Dispose();
        }
    }

    /// <summary>The service, its link and its editor; the caller disposes.</summary>
    /// <param name="settings">With a link.</param>
    /// <param name="link">The link, opened.</param>
    /// <param name="editor">The editor.</param>
    /// <param name="now">Monotonic.</param>
    internal static (MavlinkConnection Connection, GroundService Service) Service(
        AgentSettings settings, ILink link, IEditorControl editor, TimeSpan now)
    {
        var ground = settings.Ground;
        var policy = ground.KeyFile is null ? SigningPolicy.Off : SigningPolicy.Accept;
        var signing = AgentSigning.Open(settings.State, policy, ground.KeyFile, "ground", linkId: 0, now);
        var connection = new MavlinkConnection(link, new MavlinkAddress(ground.SystemId, Component), signing);
        var key = ground.KeyFile is null ? null : new FileInfo(ground.KeyFile);
        var request = new GroundRequest(ground.Link!, key, ground.AllowsUnsigned, ground.BytesPerSecond);
        return (connection, new GroundService(connection, editor, request.Settings(settings.Store), now));
    }

    private void Serve()
    {
        do
        {
            try
            {
                Directory.CreateDirectory(_settings.Store);
                ServeOnce();
            }
#pragma warning disable CA1031 // The thread's top: the agent goes on without a ground station.
            catch (Exception fault)
#pragma warning restore CA1031
            {
                var words = $"ground link: {fault.Message}";
                _log.Remark(words);
            }
        }
        while (!_mayEnd.Wait(_retry));
    }

    private void ServeOnce()
    {
        using var editor = new AgentEditorControl(_settings, new OrderBox(new AgentFolder(_settings.Run)));
        var link = LinkFactory.Open(_settings.Ground.Link!, MonotonicClock.Now);
        var (connection, service) = Service(_settings, link, editor, MonotonicClock.Now());
        using (connection)
        using (service)
        {
            _log.SetUp("ground link", link.Uri);
            while (!_mayEnd.Wait(_pause))
            {
                Turn(service, editor, MonotonicClock.Now());
            }
        }
    }

    private void Turn(GroundService service, AgentEditorControl editor, TimeSpan now)
    {
        if (Volatile.Read(ref _health) is { } health)
        {
            Show(health, service, editor);
            if (health.Summary != _said && service.HasRoom)
            {
                _said = health.Summary;
                service.Say(health.IsHealthy ? MavSeverity.Info : MavSeverity.Warning, _said, now);
            }

            var isPaused = health.Editing == "paused";
            if (isPaused != _saidPause && service.HasRoom)
            {
                _saidPause = isPaused;
                var words = isPaused ? $"editing pauses: {health.EditingReason}" : "editing pauses no more";
                service.Say(isPaused ? MavSeverity.Warning : MavSeverity.Info, words, now);
            }
        }

        if (now >= _gaugeAt)
        {
            _gaugeAt = now + _gaugeEvery;
            service.Computer = _gauge.Read(_settings.State);
        }

        editor.Tick(now);
        if (service.HasRoom && editor.TakeAlarm() is { } alarm)
        {
            _log.Remark(alarm);
            service.Say(MavSeverity.Error, alarm, now);
        }

        service.Poll(now);
    }

    /// <summary>Puts what the agent knows where the service tells it.</summary>
    internal static void Show(HealthReport health, GroundService service, AgentEditorControl editor)
    {
        editor.Learner = health.Processes.TryGetValue("learner", out var learner)
            && Enum.TryParse<ChildState>(learner.State, ignoreCase: true, out var state)
            ? state : ChildState.Off;
        editor.LearnerReason = health.EditingReason;
        if (health.Vision is { } vision)
        {
            service.Vision = new VisionState
            {
                FramesPerSecond = (float)vision.FramesPerSecond,
                LatencyP50 = Milliseconds(vision.LookP50Milliseconds),
                LatencyP99 = Milliseconds(vision.LookP99Milliseconds),
                Detections = (byte)Math.Min(vision.Detections, byte.MaxValue),
                NearestRange = float.NaN,
            };
        }

        service.Figures =
        [
            ("obstacles", health.Vision?.Obstacles ?? 0),
            ("healthy", health.IsHealthy ? 1 : 0),
            ("celsius", health.HottestCelsius ?? float.NaN),
        ];
    }

    private static ushort Milliseconds(double value) => (ushort)Math.Clamp(value, 0, ushort.MaxValue - 1);
}
