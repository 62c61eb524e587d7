using DroneSeal.Mavlink.Messages;

namespace DroneSeal.Mavlink;

/// <summary>Sends commands until they are answered (mavlink.io, "Command Protocol").</summary>
/// <remarks>
/// <code>
/// queued   --(no other of its number open)--> sent       0.5 s to answer
/// sent     --(0.5 s of silence)-------------> sent       again, confirmation + 1, three times
/// sent     --(silence after the last)-------> TimedOut
/// sent     --(IN_PROGRESS)------------------> in work    3 s to the next answer, then as above
/// any      --(any other ACK)----------------> done
/// any      --(Cancel)-----------------------> cancelling COMMAND_CANCEL instead of the command, as often
/// </code>
/// An ACK names the command by its number only. So two commands of one number (message intervals) go one
/// after the other, with a pause in which late answers to repeated sendings of the first run dry. Not
/// thread-safe.
/// </remarks>
public sealed class CommandExchange
{
    internal const int Retries = 3;
    private static readonly TimeSpan _answerTime = TimeSpan.FromSeconds(0.5);
    private static readonly TimeSpan _progressTime = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan _quiet = TimeSpan.FromSeconds(0.1);
    private readonly MavlinkConnection _connection;
    private readonly List<PendingCommand> _open = [];
    private readonly Dictionary<MavCommand, TimeSpan> _quietUntil = [];

    /// <summary>Commands go to one component.</summary>
    /// <param name="connection">Not disposed of.</param>
    /// <param name="target">Who is commanded and whose answers count.</param>
    public CommandExchange(MavlinkConnection connection, MavlinkAddress target)
    {
        ArgumentNullException.ThrowIfNull(connection);
        _connection = connection;
        Target = target;
    }

    /// <summary>Who is commanded and whose answers count.</summary>
    public MavlinkAddress Target { get; set; }

    /// <summary>Commands that have no final answer yet.</summary>
    public int OpenCount => _open.Count;

    /// <summary>Sends a command; target and confirmation are filled in here.</summary>
    public PendingCommand Send(in CommandLong command, TimeSpan now) => Add(new PendingCommand(command), now);

    /// <inheritdoc cref="Send(in CommandLong, TimeSpan)"/>
    public PendingCommand Send(in CommandInt command, TimeSpan now) => Add(new PendingCommand(command), now);

    /// <summary>Ends a command early: at once while it waits for its turn, else by asking the other side
    /// to.</summary>
    public void Cancel(PendingCommand command, TimeSpan now)
    {
        ArgumentNullException.ThrowIfNull(command);
        if (command.IsDone || command.IsCancelling)
        {
            return;
        }

        if (command.FirstSentAt is null)
        {
            Finish(command, CommandOutcome.Cancelled, null, now);
            return;
        }

        command.IsCancelling = true;
        command.RetriesLeft = Retries;
        Transmit(command, now);
    }

    /// <summary>Takes an ACK that is meant for us; everything else is ignored.</summary>
    public void Receive(in MavlinkFrame frame, TimeSpan now)
    {
        if (!frame.TryRead(out CommandAck ack)
            || !frame.Sender.IsMeantBy(Target)
            || !_connection.Self.IsMeantBy(new MavlinkAddress(ack.TargetSystem, ack.TargetComponent)))
        {
            return;
        }

        foreach (var command in _open)
        {
            if (command.Command == ack.Command && command.FirstSentAt is not null)
            {
                Answer(command, ack, now);
                return;
            }
        }
    }

    /// <summary>Sends what is due.</summary>
    public void Tick(TimeSpan now)
    {
        for (var i = 0; i < _open.Count; i++)
        {
            var command = _open[i];
            if (command.FirstSentAt is null)
            {
                StartIfFree(command, i, now);
            }
            else if (now >= command.DueAt)
            {
                Repeat(command, now);
                i -= command.IsDone ? 1 : 0;
            }
        }
    }

    private PendingCommand Add(PendingCommand command, TimeSpan now)
    {
        _open.Add(command);
        StartIfFree(command, _open.Count - 1, now);
        return command;
    }

    private void StartIfFree(PendingCommand command, int index, TimeSpan now)
    {
        if (_quietUntil.TryGetValue(command.Command, out var until) && now < until)
        {
            return;
        }

        for (var i = 0; i < index; i++)
        {
            if (_open[i].Command == command.Command)
            {
                return;
            }
        }

        command.FirstSentAt = now;
        Transmit(command, now);
    }

    private void Repeat(PendingCommand command, TimeSpan now)
    {
        if (command.RetriesLeft-- > 0)
        {
            Transmit(command, now);
        }
        else
        {
            Finish(command, CommandOutcome.TimedOut, null, now);
        }
    }

    private void Answer(PendingCommand command, in CommandAck ack, TimeSpan now)
    {
        var outcome = CommandWords.OutcomeOf(ack.Result);
        command.ResultParam2 = ack.ResultParam2;
        if (outcome == CommandOutcome.InProgress)
        {
            // 255 says that the percentage is not known; so does the 0 of those that do not fill the field.
            command.ProgressPercent = ack.Progress is > 0 and <= 100 ? ack.Progress : command.ProgressPercent;
            command.Outcome = CommandOutcome.InProgress;
            command.DueAt = command.IsCancelling ? command.DueAt : now + _progressTime;
            return;
        }

        Finish(command, outcome, ack.Result, now);
    }

    private void Finish(PendingCommand command, CommandOutcome outcome, MavResult? result, TimeSpan now)
    {
        command.Result = result;
        command.Outcome = outcome;
        _open.Remove(command);
        if (command.FirstSentAt is not { } first)
        {
            return;
        }

        var took = now - first;
        command.Took = result is null ? null : took;

        // The answer to the last sending is at most as much later as the first answer was after the first
        // sending.
        _quietUntil[command.Command] = now + _quiet + (command.Sent > 1 ? took : TimeSpan.Zero);
    }

    private void Transmit(PendingCommand command, TimeSpan now)
    {
        command.DueAt = now + _answerTime;
        if (command.IsCancelling)
        {
            _connection.Send(
                new CommandCancel
                {
                    TargetSystem = Target.SystemId,
                    TargetComponent = Target.ComponentId,
                    Command = command.Command,
                },
                now);
            return;
        }

        if (command.IsInt)
        {
            _connection.Send(
                command.Int with
                {
                    TargetSystem = Target.SystemId,
                    TargetComponent = Target.ComponentId,
                },
                now);
        }
        else
        {
            _connection.Send(
                command.Long with
                {
                    TargetSystem = Target.SystemId,
                    TargetComponent = Target.ComponentId,
                    Confirmation = (byte)command.Sent,
                },
                now);
        }

        command.Sent++;
    }
}
