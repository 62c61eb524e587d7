using DroneSeal.Mavlink.Messages;

namespace DroneSeal.Mavlink;

/// <summary>One thing asked of the autopilot's logs. Ask it after each tick; nothing is called
/// back.</summary>
public abstract class LogOperation
{
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(10);
    private TimeSpan _newAt;

    private protected LogOperation()
    {
    }

    /// <summary>What became of it so far.</summary>
    public LogOutcome Outcome { get; private protected set; }

    /// <summary>Whether <see cref="Outcome"/> is final.</summary>
    public bool IsDone => Outcome != LogOutcome.Waiting;

    /// <summary>The outcome in words.</summary>
    public string Words => Outcome switch
    {
        LogOutcome.Waiting => $"{Subject}: under way",
        LogOutcome.Done => $"{Subject}: done",
        LogOutcome.TimedOut => $"{Subject}: nothing more comes",
        _ => $"{Subject}: cancelled",
    };

    /// <summary>What it is about, in words.</summary>
    private protected abstract string Subject { get; }

    /// <summary>When to ask for what is missing.</summary>
    private protected TimeSpan AskAt { get; set; }

    internal void Start(MavlinkConnection connection, MavlinkAddress target, TimeSpan now)
    {
        _newAt = now;
        Ask(connection, target, now);
    }

    internal void Cancel() => Outcome = LogOutcome.Cancelled;

    internal void Tick(MavlinkConnection connection, MavlinkAddress target, TimeSpan now)
    {
        if (now - _newAt > _patience)
        {
            Outcome = LogOutcome.TimedOut;
        }
        else if (now >= AskAt)
        {
            Ask(connection, target, now);
        }
    }

    internal virtual void Took(in LogEntry entry, TimeSpan now)
    {
    }

    internal virtual void Took(in LogData data, TimeSpan now)
    {
    }

    private protected abstract void Ask(MavlinkConnection connection, MavlinkAddress target, TimeSpan now);

    private protected void GotNew(TimeSpan now) => _newAt = now;
}
