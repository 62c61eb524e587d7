using DroneSeal.Mavlink.Messages;

namespace DroneSeal.Mavlink;

/// <summary>Lists the autopilot's logs.</summary>
public sealed class LogListing : LogOperation
{
    private static readonly TimeSpan _lull = TimeSpan.FromSeconds(0.7);
    private readonly SortedDictionary<ushort, OnboardLog> _logs = [];

    /// <summary>What has come so far, by number.</summary>
    public IReadOnlyCollection<OnboardLog> Logs => _logs.Values;

    private protected override string Subject => "list of logs";

    internal override void Took(in LogEntry entry, TimeSpan now)
    {
        AskAt = now + _lull;
        if (entry.NumLogs == 0)
        {
            Outcome = LogOutcome.Done;
            return;
        }

        if (_logs.TryAdd(entry.Id, new OnboardLog(entry.Id, entry.Size, entry.TimeUtc)))
        {
            GotNew(now);
        }

        Outcome = _logs.Count >= entry.NumLogs ? LogOutcome.Done : Outcome;
    }

    private protected override void Ask(MavlinkConnection connection, MavlinkAddress target, TimeSpan now)
    {
        AskAt = now + _lull;
        connection.Send(
            new LogRequestList
            {
                TargetSystem = target.SystemId,
                TargetComponent = target.ComponentId,
                End = ushort.MaxValue,
            },
            now);
    }
}
