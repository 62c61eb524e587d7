namespace DroneSeal.Host.Agent;

/// <summary>Starts a child, watches it and starts it again. Clock-agnostic; one thread.</summary>
/// <remarks>
/// <code>
/// Pausing  --(the pause is over)------------> Starting
/// Starting --(its loop turns)---------------> Running
/// Starting --(silent for Start)-------------> Pausing   killed first
/// Running  --(silent for Silence)-----------> Pausing   killed first: what hangs does not come back
/// any      --(it has ended)-----------------> Pausing   the pause doubles; short again after a good run
/// any      --(CrashLimit in CrashWindow)----> GivenUp   where the policy gives up; else the longest pause
/// Running &lt;--(Halt)--> Halted                          silence does not count meanwhile
/// any      --(TurnOff)----------------------> Off       TurnOn: Pausing
/// </code>
/// </remarks>
/// <param name="name">For people.</param>
/// <param name="child">The process; not disposed of here.</param>
/// <param name="policy">How it is watched.</param>
internal sealed class ChildSupervisor(string name, IChild child, ChildPolicy policy)
{
    private readonly Queue<TimeSpan> _crashes = new();
    private TimeSpan _pause;
    private TimeSpan _pauseUntil;
    private TimeSpan _startedAt;
    private TimeSpan? _graceFrom;

    internal string Name => name;

    internal ChildState State { get; private set; } = ChildState.Pausing;

    /// <summary>Why it is in that state.</summary>
    internal string Reason { get; private set; } = "not started yet";

    /// <summary>How often it was started.</summary>
    internal int Starts { get; private set; }

    /// <summary>Bad ends in all.</summary>
    internal int Crashes { get; private set; }

    /// <summary>Whether there were so many bad ends of late that it is a crash loop.</summary>
    internal bool IsLooping => _crashes.Count >= policy.CrashLimit;

    internal int ProcessId => child.ProcessId;

    /// <summary>Called before each start; what must be put right first is put right here.</summary>
    internal Action? BeforeStart { get; set; }

    /// <summary>Told of every change of state: the state, and why.</summary>
    internal Action<ChildSupervisor>? Changed { get; set; }

    /// <summary>Age of its last sign; null where it gave none.</summary>
    internal TimeSpan? Silence(TimeSpan now) => child.LastSign is { } at ? now - at : null;

    /// <summary>Looks after it.</summary>
    /// <param name="now">Monotonic.</param>
    internal void Tick(TimeSpan now)
    {
        while (_crashes.TryPeek(out var oldest) && now - oldest > policy.CrashWindow)
        {
            _crashes.Dequeue();
        }

        switch (State)
        {
            case ChildState.Pausing when now >= _pauseUntil:
                Start(now);
                break;
            case ChildState.Starting or ChildState.Running or ChildState.Halted when !child.IsRunning:
                Bury(now, child.End ?? new ChildEnd(-1, "it is gone"));
                break;
            case ChildState.Starting:
                AwaitFirstSign(now);
                break;
            case ChildState.Running:
                Watch(now);
                break;
        }
    }

    /// <summary>Halts it, or lets it go on.</summary>
    internal void Halt(bool isHalted, TimeSpan now, string reason)
    {
        if (isHalted && State == ChildState.Running)
        {
            child.Halt(true);
            Become(ChildState.Halted, reason);
        }
        else if (!isHalted && State == ChildState.Halted)
        {
            child.Halt(false);
            _graceFrom = now;
            Become(ChildState.Running, reason);
        }
    }

    /// <summary>Ends it and starts it anew at once; no crash. One that is off or given up stays so.</summary>
    internal void Restart(TimeSpan now, string reason)
    {
        if (State is not (ChildState.Off or ChildState.GivenUp))
        {
            TurnOn(now, reason);
        }
    }

    /// <summary>Starts it at once, whatever it was; one that runs is ended first.</summary>
    internal void TurnOn(TimeSpan now, string reason)
    {
        Stop();
        Pause(now, TimeSpan.Zero, reason);
    }

    /// <summary>Ends it; it stays ended.</summary>
    internal void TurnOff(string reason)
    {
        Stop();
        Become(ChildState.Off, reason);
    }

    /// <summary>Asks it to end by itself; it is not started again.</summary>
    internal void AskToEnd(string reason)
    {
        child.Ask();
        Become(ChildState.Off, reason);
    }

    private void Stop()
    {
        if (child.IsRunning)
        {
            child.Kill();
        }
    }

    private void Start(TimeSpan now)
    {
        BeforeStart?.Invoke();
        (_startedAt, _graceFrom) = (now, null);
        Starts++;
        child.Start();
        Become(ChildState.Starting, Starts == 1 ? "started" : $"started for the {Starts}th time");
    }

    private void AwaitFirstSign(TimeSpan now)
    {
        if (child.LastSign is not null)
        {
            Become(ChildState.Running, $"process {child.ProcessId}");
        }
        else if (now - _startedAt >= policy.Start)
        {
            child.Kill();
            Bury(now, new ChildEnd(-1,
                $"no sign within {policy.Start.TotalSeconds:0} s of its start; killed"));
        }
    }

    private void Watch(TimeSpan now)
    {
        var since = child.LastSign is { } sign && !(sign < _graceFrom) ? sign : _graceFrom ?? _startedAt;
        if (now - since >= policy.Silence)
        {
            child.Kill();
            Bury(now, new ChildEnd(-1, $"silent for {policy.Silence.TotalSeconds:0.#} s; killed"));
        }
        else if (now - _startedAt >= policy.GoodRun)
        {
            _pause = TimeSpan.Zero;
        }
    }

    private void Bury(TimeSpan now, ChildEnd end)
    {
        if (policy.GoodEnds.Contains(end.Code))
        {
            Pause(now, policy.FirstPause, end.Words);
            return;
        }

        Crashes++;
        _crashes.Enqueue(now);
        _pause = IsLooping ? policy.LongestPause
            : _pause == TimeSpan.Zero ? policy.FirstPause
            : _pause * 2 < policy.LongestPause ? _pause * 2
            : policy.LongestPause;
        if (IsLooping && policy.GivesUp)
        {
            Become(ChildState.GivenUp, $"{_crashes.Count} crashes in a row, the last: {end.Words}");
            return;
        }

        Pause(now, _pause, end.Words);
    }

    private void Pause(TimeSpan now, TimeSpan pause, string reason)
    {
        _pauseUntil = now + pause;
        Become(ChildState.Pausing, reason);
    }

    private void Become(ChildState state, string reason)
    {
        (State, Reason) = (state, reason);
        Changed?.Invoke(this);
    }
}
