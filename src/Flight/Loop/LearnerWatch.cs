namespace DroneSeal.Flight.Loop;

/// <summary>Starts the learner and starts it again when it has ended. Nothing in flight hangs on it. One
/// thread.</summary>
/// <remarks>
/// <code>
/// Dead  --(at once the first time; later after the pause)--> Alive
/// Alive --(the process has ended)--------------------------> Dead
/// </code>
/// The pause doubles from one second to a minute and is short again after a minute's life: a learner that
/// cannot live must not eat the machine.
/// </remarks>
/// <param name="child">The process; not disposed of here.</param>
public sealed class LearnerWatch(IChildProcess child)
{
    private static readonly TimeSpan _shortestPause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan _longestPause = TimeSpan.FromMinutes(1);

    private TimeSpan _pause;
    private TimeSpan _since;

    /// <summary>Whether it runs.</summary>
    public bool IsAlive { get; private set; }

    /// <summary>Why, in words.</summary>
    public string Reason { get; private set; } = "not started yet";

    /// <summary>How often it was started.</summary>
    public int Starts { get; private set; }

    /// <summary>Looks after it.</summary>
    public void Tick(TimeSpan now)
    {
        if (!IsAlive && (Starts == 0 || now - _since >= _pause))
        {
            Start(now);
        }

        if (IsAlive && !child.IsRunning)
        {
            _pause = now - _since >= _longestPause || Starts == 1 ? _shortestPause
                : _pause * 2 < _longestPause ? _pause * 2
                : _longestPause;
            (IsAlive, _since) = (false, now);
            Reason = $"the learner has ended: {child.LastEnd}";
        }
    }

    private void Start(TimeSpan now)
    {
        Starts++;
        child.Start();
        (IsAlive, _since, Reason) = (true, now, "started");
    }
}
