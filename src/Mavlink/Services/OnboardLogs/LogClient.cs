using DroneSeal.Mavlink.Messages;

namespace DroneSeal.Mavlink;

/// <summary>Lists and gets the autopilot's logs by LOG_REQUEST_LIST and LOG_REQUEST_DATA. One operation at a
/// time. Not thread-safe.</summary>
public sealed class LogClient
{
    private readonly MavlinkConnection _connection;
    private LogOperation? _current;

    /// <summary>Logs of one component.</summary>
    /// <param name="connection">Not disposed of.</param>
    /// <param name="target">Whose logs.</param>
    public LogClient(MavlinkConnection connection, MavlinkAddress target)
    {
        ArgumentNullException.ThrowIfNull(connection);
        _connection = connection;
        Target = target;
    }

    /// <summary>Whose logs.</summary>
    public MavlinkAddress Target { get; set; }

    /// <summary>Lists all; ends what is under way.</summary>
    public LogListing List(TimeSpan now) => Begin(new LogListing(), now);

    /// <summary>Gets one; ends what is under way.</summary>
    /// <param name="log">From the list.</param>
    /// <param name="into">Can seek and write. What it holds already is the beginning of the log; only the
    /// rest is got. Not disposed of.</param>
    /// <param name="now">Monotonic time.</param>
    public LogDownload Get(OnboardLog log, Stream into, TimeSpan now) =>
        Begin(new LogDownload(log, into), now);

    /// <summary>Ends what is under way, and tells the autopilot.</summary>
    public void Cancel(TimeSpan now)
    {
        _current?.Cancel();
        EndIfDone(now);
    }

    /// <summary>Takes entries and data; everything else is ignored.</summary>
    public void Receive(in MavlinkFrame frame, TimeSpan now)
    {
        if (_current is null || !frame.Sender.IsMeantBy(Target))
        {
            return;
        }

        if (frame.TryRead(out LogEntry entry))
        {
            _current.Took(entry, now);
        }
        else if (frame.TryRead(out LogData data))
        {
            _current.Took(data, now);
        }

        EndIfDone(now);
    }

    /// <summary>Asks for what is missing.</summary>
    public void Tick(TimeSpan now)
    {
        _current?.Tick(_connection, Target, now);
        EndIfDone(now);
    }

    private TOperation Begin<TOperation>(TOperation operation, TimeSpan now)
        where TOperation : LogOperation
    {
        Cancel(now);
        if (!operation.IsDone)
        {
            _current = operation;
            operation.Start(_connection, Target, now);
        }

        return operation;
    }

    private void EndIfDone(TimeSpan now)
    {
        if (_current is { IsDone: true })
        {
            _current = null;
            _connection.Send(
                new LogRequestEnd
                {
                    TargetSystem = Target.SystemId,
                    TargetComponent = Target.ComponentId,
                },
                now);
        }
    }
}
