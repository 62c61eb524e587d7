namespace DroneSeal.Flight.Loop;

/// <summary>Starts vision, watches it and starts it again. Clock-agnostic; one thread.</summary>
/// <remarks>
/// <code>
/// Starting --(a batch)---------------------> Running
/// Starting --(silent for StartPatience)----> Dead     killed first
/// Running  --(silent for StaleAfter)-------> Stale    the supervisor slows and holds by the frames' age
/// Stale    --(a batch)---------------------> Running
/// Stale    --(silent for KillAfter)--------> Dead     killed first: a process that hangs does not come back
/// any      --(the process has ended)-------> Dead
/// Dead     --(the pause is over)-----------> Starting
/// </code>
/// The pause doubles from a quarter of a second to five seconds and is short again after ten good seconds.
/// </remarks>
/// <param name="child">The process; not disposed of here.</param>
public sealed class VisionProcess(IChildProcess child)
{
    /// <summary>How long a start may take until the first batch.</summary>
    public static readonly TimeSpan StartPatience = TimeSpan.FromSeconds(30);

    /// <summary>Silence after which it counts as stale.</summary>
    public static readonly TimeSpan StaleAfter = TimeSpan.FromMilliseconds(500);

    /// <summary>Silence after which it is killed.</summary>
    public static readonly TimeSpan KillAfter = TimeSpan.FromSeconds(3);

    private static readonly TimeSpan _shortestPause = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan _longestPause = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan _goodRun = TimeSpan.FromSeconds(10);

    private TimeSpan _pause = _shortestPause;
    private TimeSpan _since;
    private TimeSpan _startedAt;
    private TimeSpan _lastBatchAt;
    private bool _hasStarted;

    /// <summary>How it fares.</summary>
    public VisionHealth Health { get; private set; } = VisionHealth.Dead;

    /// <summary>Why it is in that state.</summary>
    public string Reason { get; private set; } = "not started yet";

    /// <summary>How often it was started.</summary>
    public int Starts { get; private set; }

    /// <summary>Its process id; zero while there is none.</summary>
    public int ProcessId => child.IsRunning ? child.ProcessId : 0;

    /// <summary>Looks after it.</summary>
    /// <param name="now">Monotonic time.</param>
    /// <param name="hasNewBatch">Whether a batch has come since the last call.</param>
    public void Tick(TimeSpan now, bool hasNewBatch)
    {
        if (hasNewBatch)
        {
            _lastBatchAt = now;
        }

        if (Health == VisionHealth.Dead)
        {
            if (!_hasStarted || now - _since >= _pause)
            {
                Start(now);
            }

            return;
        }

        if (!child.IsRunning)
        {
            Bury(now, $"the vision process has ended: {child.LastEnd}");
            return;
        }

        Watch(now, hasNewBatch);
    }

    private void Watch(TimeSpan now, bool hasNewBatch)
    {
        var silence = now - _lastBatchAt;
        if (hasNewBatch)
        {
            Become(VisionHealth.Running, now, $"batches come from process {child.ProcessId}");
            if (now - _startedAt >= _goodRun)
            {
                _pause = _shortestPause;
            }
        }
        else if (Health == VisionHealth.Starting)
        {
            if (now - _startedAt >= StartPatience)
            {
                child.Kill();
                Bury(now, $"no batch within {StartPatience.TotalSeconds:0} s of its start; killed");
            }
        }
        else if (silence >= KillAfter)
        {
            child.Kill();
            Bury(now, $"it runs but has sent nothing for {KillAfter.TotalSeconds:0} s; killed");
        }
        else if (silence >= StaleAfter)
        {
            var milliseconds = StaleAfter.TotalMilliseconds;
            Become(VisionHealth.Stale, now, $"it runs but has sent nothing for {milliseconds:0} ms");
        }
    }

    private void Start(TimeSpan now)
    {
        if (_hasStarted)
        {
            _pause = _pause * 2 < _longestPause ? _pause * 2 : _longestPause;
        }

        _hasStarted = true;
        _startedAt = now;
        _lastBatchAt = now;
        Starts++;
        child.Start();
        if (child.IsRunning)
        {
            Become(VisionHealth.Starting, now, "started");
        }
        else
        {
            Bury(now, child.LastEnd);
        }
    }

    private void Bury(TimeSpan now, string reason) => Become(VisionHealth.Dead, now, reason);

    private void Become(VisionHealth health, TimeSpan now, string reason)
    {
        if (health == Health && health != VisionHealth.Dead)
        {
            return;
        }

        Health = health;
        Reason = reason;
        _since = now;
    }
}
