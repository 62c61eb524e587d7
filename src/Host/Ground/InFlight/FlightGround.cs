using System.Collections.Concurrent;
using DroneSeal.Host.Flying;
using DroneSeal.Mavlink;
using DroneSeal.Mavlink.Messages;

namespace DroneSeal.Host.Ground;

/// <summary>The ground service beside a flight, on a thread of its own: whatever becomes of it, of its link
/// or of its disk, the flight notices nothing.</summary>
/// <remarks>The flight hands over values and never waits; see <see cref="FlightDesk"/> for orders and
/// <see cref="PipeLink"/> for the autopilot's second port.</remarks>
internal sealed class FlightGround : IDisposable
{
    private const int MostTexts = 64;
    private const int MostBytesWaiting = 8 * MavlinkFrameFormat.Longest;
    private static readonly TimeSpan _pause = TimeSpan.FromMilliseconds(2);
    private static readonly TimeSpan _gaugeEvery = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan _farewell = TimeSpan.FromSeconds(1);

    private readonly string _folder;
    private readonly Func<TimeSpan> _clock;
    private readonly FlightEditorControl _editor;
    private readonly MavlinkConnection _connection;
    private readonly MavlinkFrameHandler _handler;
    private readonly GroundService _service;
    private readonly LedgerMirror? _mirror;
    private readonly ComputerGauge _gauge = new();
    private readonly PipeLink _autopilot;
    private readonly MavlinkParser _fromAutopilot = new();
    private readonly ConcurrentQueue<(MavSeverity Severity, string Text)> _texts = new();
    private readonly ManualResetEventSlim _mayEnd = new();
    private FlightTelling? _telling;
    private Thread? _thread;
    private TimeSpan _gaugeAt;

    /// <summary>Serves a connection; nothing is sent before <see cref="Start"/>, or
    /// <see cref="Turn"/>.</summary>
    /// <param name="connection">Disposed of with this.</param>
    /// <param name="settings">Usable.</param>
    /// <param name="storeFolder">Of the learner, who has opened it; null where nothing learns.</param>
    /// <param name="clock">Monotonic.</param>
    internal FlightGround(
        MavlinkConnection connection, GroundSettings settings, string? storeFolder, Func<TimeSpan> clock)
    {
        (_connection, _clock, _folder) = (connection, clock, storeFolder ?? ".");
        _editor = new FlightEditorControl(Desk, storeFolder);
        _service = new GroundService(connection, _editor, settings, clock());
        _mirror = storeFolder is null ? null : LedgerMirror.Of(storeFolder);
        _handler = Take;
        (_autopilot, var far) = PipeLink.Pair();
        SecondPort = far;
    }

    /// <summary>Where orders and the editor's answers meet.</summary>
    internal FlightDesk Desk { get; } = new();

    /// <summary>The far end of a wire that passes on what the autopilot says, and to it.</summary>
    internal ILink SecondPort { get; }

    /// <summary>Where ground stations are, as a person would type it.</summary>
    internal string Uri => _connection.Link.Uri;

    /// <summary>Why it has ended early; null while it has not.</summary>
    internal string? Problem { get; private set; }

    /// <summary>Opens a link by the real clock, and serves it.</summary>
    /// <exception cref="HostException">The key or the rate cannot be used.</exception>
    /// <exception cref="LinkException">The address is wrong or taken.</exception>
    internal static FlightGround Started(GroundRequest request, string? storeFolder)
    {
        var settings = request.Settings(storeFolder);
        var connection = request.Connect(new MavlinkAddress(1, 191), MonotonicClock.Now);
        var ground = new FlightGround(connection, settings, storeFolder, MonotonicClock.Now);
        ground.Start();
        Console.Error.WriteLine($"ground: told and ordered on {ground.Uri}");
        return ground;
    }

    /// <summary>Begins to serve, on a thread of its own.</summary>
    internal void Start()
    {
        _thread = new Thread(Serve) { IsBackground = true, Name = "ground" };
        _thread.Start();
    }

    /// <summary>Hands over what is to be told; from the thread that flies.</summary>
    internal void Tell(FlightTelling telling) => Volatile.Write(ref _telling, telling);

    /// <summary>Hands over something for people; from the thread that flies.</summary>
    internal void Say(MavSeverity severity, string text)
    {
        if (_texts.Count < MostTexts)
        {
            _texts.Enqueue((severity, text));
        }
    }

    /// <summary>Everything that is due; from the ground's thread.</summary>
    internal void Turn(TimeSpan now)
    {
        TakeTelling();
        _editor.Tick(now);
        _mirror?.Tick(now);
        if (now >= _gaugeAt)
        {
            _gaugeAt = now + _gaugeEvery;
            _service.Computer = _gauge.Read(_folder);
        }

        _connection.Poll(now, _handler);
        _service.Tick(now);
        while (_service.HasRoom && _texts.TryDequeue(out var text))
        {
            _service.Say(text.Severity, text.Text, now);
        }

        PassOn(now);
    }

    /// <summary>Ends within a second or two; a link that hangs is left to the system.</summary>
    public void Dispose()
    {
        Desk.Close();
        _mayEnd.Set();
        if (_thread?.Join(2 * _farewell) != false)
        {
            _service.Dispose();
            _connection.Dispose();
            _editor.Dispose();
            _mayEnd.Dispose();
        }
    }

    private void Serve()
    {
        try
        {
            while (!_mayEnd.Wait(_pause))
            {
                Turn(_clock());
            }

            // The last words still go out.
            for (var until = _clock() + _farewell; _clock() < until; Thread.Sleep(_pause))
            {
                Turn(_clock());
            }
        }
#pragma warning disable CA1031 // The thread's top: the flight goes on without a ground station.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            Problem = fault.Message;
            Console.Error.WriteLine($"ground: {Problem} The flight goes on without ground stations.");
        }
    }

    private void TakeTelling()
    {
        if (Volatile.Read(ref _telling) is not { } telling)
        {
            return;
        }

        _connection.Self = new MavlinkAddress(telling.SystemId, _connection.Self.ComponentId);
        _service.Vision = telling.Vision;
        _service.Tracking = telling.Tracking;
        _service.Figures = telling.Figures;
    }

    private void Take(in MavlinkFrame frame, TimeSpan now)
    {
        _service.Receive(frame, now);
        if (!IsOursAlone(frame))
        {
            _autopilot.Send(frame.Raw);
        }
    }

    private bool IsOursAlone(in MavlinkFrame frame)
    {
        var self = _connection.Self.ComponentId;
        return frame.Is<EditCommand>()
            || (frame.TryRead(out FileTransferProtocol file) && file.TargetComponent == self)
            || (frame.TryRead(out CommandLong command) && command.TargetComponent == self)
            || (frame.TryRead(out TimeSync sync) && sync.TargetComponent == self);
    }

    // What there is no room for waits in the parser, and then in the pipe, which drops what is too much.
    private void PassOn(TimeSpan now)
    {
        while (_service.HasRoom)
        {
            if (_fromAutopilot.TryRead(out var frame))
            {
                _service.Forward(frame, now);
            }
            else if (_fromAutopilot.Pending < MostBytesWaiting
                && _autopilot.Receive(_fromAutopilot.Writable) is > 0 and var count)
            {
                _fromAutopilot.Advance(count);
            }
            else
            {
                return;
            }
        }
    }
}
