using DroneSeal.Flight.Loop;
using DroneSeal.Host.Flying;
using Microsoft.Extensions.Logging;

namespace DroneSeal.Host.Agent;

/// <summary>What flight reads from files and writes to them, on a thread of its own: a full disk or a journal
/// that stalls must not hold the control loop up.</summary>
internal sealed class FlightHousekeeper : IDisposable
{
    private const int MostWords = 1024;
    private const int MostMoments = 16;

    internal static readonly TimeSpan Period = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan _showPeriod = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan _orderLife = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan _longestAge = TimeSpan.FromHours(1);

    private readonly AgentSettings _settings;
    private readonly AgentFolder _folder;
    private readonly ControlLoop _loop;
    private readonly ArmGate _gate;
    private readonly string _parent;
    private readonly Action<string> _stop;
    private readonly ILogger _log;
    private readonly SpscRing<FlightEvent> _words = new(MostWords);
    private readonly SpscRing<FlightSnapshot> _moments = new(MostMoments);
    private readonly SpscRing<MapOrder> _mapOrders = new(MostMoments);
    private readonly OrderBox _box;
    private readonly ManualResetEventSlim _end = new();
    private readonly Thread _thread;
    private readonly FileInfo _status;
    private FlightSnapshot _moment;
    private TimeSpan _notedAt;
    private TimeSpan? _shownAt;
    private TimeSpan? _orderSeenAt;
    private SelfTestReport? _selfTest;
    private long _mapOrder;

    /// <summary>Makes the thread; it begins with <see cref="Begin"/>.</summary>
    internal FlightHousekeeper(
        AgentSettings settings, ControlLoop loop, ArmGate gate, int parent, Action<string> stop, ILogger log)
    {
        (_settings, _loop, _gate, _stop, _log) = (settings, loop, gate, stop, log);
        _parent = $"/proc/{parent}";
        _folder = new AgentFolder(settings.Run);
        _status = new FileInfo(_folder.StatusOf("flight"));
        _box = new OrderBox(_folder);
        // What was ordered before this process began is not about its map.
        _mapOrder = _box.LastForMap()?.Number ?? 0;
        loop.Log.Listener = entry => _words.TryAdd(entry);
        loop.Observer = Note;
        _thread = new Thread(Run) { IsBackground = true, Name = "housekeeping" };
    }

    /// <summary>Begins; before the calling thread is raised, whose scheduling the new one would
    /// inherit.</summary>
    internal void Begin() => _thread.Start();

    /// <summary>Carries out what operators' reverts mean for the map; the control loop's thread.</summary>
    internal void CarryMapOrders(TimeSpan now)
    {
        while (_mapOrders.TryTake(out var order))
        {
            _loop.NoteReverted(now, order.EditId);
        }
    }

    /// <summary>Writes what is left; takes back an order that was carried out.</summary>
    public void Dispose()
    {
        _end.Set();
        if (!_thread.ThreadState.HasFlag(ThreadState.Unstarted))
        {
            _thread.Join();
        }

        _end.Dispose();
        if (_loop.Sequence.IsOver)
        {
            File.Delete(_folder.Go);
        }
    }

    private void Note(FlightSnapshot moment)
    {
        if (moment.At - _notedAt >= Period)
        {
            _notedAt = moment.At;
            _moments.TryAdd(moment);
        }
    }

    private void Run()
    {
        bool isOver;
        do
        {
            isOver = _end.Wait(Period);
            _shownAt = isOver ? null : _shownAt;
            Turn(MonotonicClock.Now());
        }
        while (!isOver);
    }

    /// <summary>Reads and writes once; this thread's, or the caller's where it was never begun. Files that cannot be
    /// written or read end no flight.</summary>
    internal void Turn(TimeSpan now)
    {
        try
        {
            TurnOnce(now);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            _log.Remark(fault.Message);
        }
    }

    private void TurnOnce(TimeSpan now)
    {
        while (_words.TryTake(out var entry))
        {
            // What is waited for flutters with the camera's pace; the health file has it.
            if (entry.Subject is not "waiting" && (entry.Subject is not "link" || entry.State is not "Up"))
            {
                _log.FlightEvent(entry.Subject, entry.State, entry.Reason);
            }
        }

        while (_moments.TryTake(out var moment))
        {
            _moment = moment;
        }

        if (!Directory.Exists(_parent))
        {
            _stop("the agent has gone");
        }

        if (_box.LastForMap() is { } order && order.Number != _mapOrder && _mapOrders.TryAdd(order))
        {
            _mapOrder = order.Number;
        }

        Judge(now);
        if (now - _shownAt < _showPeriod)
        {
            return;
        }

        _shownAt = now;
        Show();
        if (_moment.Phase < FlightPhase.EnteringMode && !_loop.Sequence.IsAirborne)
        {
            QuietHeap.Renew();
        }
    }

    private void Judge(TimeSpan now)
    {
        _selfTest ??= SelfTestReport.TryRead(_folder.SelfTest);
        var isOnGround = _moment.Phase <= FlightPhase.Arming;
        var hasOrder = File.Exists(_folder.Go);
        _orderSeenAt = hasOrder ? _orderSeenAt ?? now : null;
        if (isOnGround && now - _orderSeenAt >= _orderLife)
        {
            // What was not begun in a minute is not begun when nobody expects it any more.
            File.Delete(_folder.Go);
            hasOrder = false;
            _log.OrderExpired();
        }

        _gate.Judge(_settings.Mission.MayStart, _selfTest, hasOrder);
    }

    private void Show()
    {
        var counters = _loop.Counters;
        JsonOutput.Write(_status, new FlightStatus
        {
            Phase = _loop.Sequence.Phase.ToString(),
            Reason = _loop.Sequence.Reason,
            ArmGate = _gate.Reason,
            Supervisor = _moment.Supervisor.ToString(),
            IsAirborne = _loop.Sequence.IsAirborne || _loop.Sequence.Phase == FlightPhase.TakingOff,
            VisionAgeMilliseconds =
                _moment.VisionAge < _longestAge ? _moment.VisionAge.TotalMilliseconds : null,
            TickP50Milliseconds = counters.Tick.Quantile(0.5).TotalMilliseconds,
            TickP99Milliseconds = counters.Tick.Quantile(0.99).TotalMilliseconds,
            TickMaxMilliseconds = counters.Tick.Longest.TotalMilliseconds,
            LateP99Milliseconds = counters.Late.Quantile(0.99).TotalMilliseconds,
            LateMaxMilliseconds = counters.Late.Longest.TotalMilliseconds,
            Batches = counters.Batches,
            Setpoints = counters.Targets,
        });
    }
}
