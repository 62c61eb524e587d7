using DroneSeal.Mavlink.Messages;

namespace DroneSeal.Mavlink;

/// <summary>Sees to it that messages come as often as wanted.</summary>
/// <remarks>Asks by SET_MESSAGE_INTERVAL, and by REQUEST_DATA_STREAM where that is not known. A message that
/// does not come at half of its rate is asked for again every three seconds: the autopilot may have started
/// anew. Not thread-safe.
/// </remarks>
public sealed class MessageIntervals
{
    private static readonly TimeSpan _checkEvery = TimeSpan.FromSeconds(3);
    private readonly MavlinkConnection _connection;
    private readonly CommandExchange _commands;
    private readonly List<MessageRate> _rates = [];

    /// <summary>Asks through a command exchange; its target is the one whose messages count.</summary>
    /// <param name="connection">Not disposed of.</param>
    /// <param name="commands">Fed and ticked by its owner.</param>
    public MessageIntervals(MavlinkConnection connection, CommandExchange commands)
    {
        ArgumentNullException.ThrowIfNull(connection);
        ArgumentNullException.ThrowIfNull(commands);
        _connection = connection;
        _commands = commands;
    }

    /// <summary>What was asked for.</summary>
    public IReadOnlyList<MessageRate> Rates => _rates;

    /// <summary>Asks for a message so many times a second, from now on.</summary>
    /// <param name="hz">Above 0.</param>
    /// <param name="now">Monotonic time.</param>
    public MessageRate Want<TMessage>(double hz, TimeSpan now)
        where TMessage : struct, IMavlinkMessage<TMessage> => Want(TMessage.MessageId, hz, now);

    /// <inheritdoc cref="Want{TMessage}(double, TimeSpan)"/>
    /// <param name="messageId">Which message.</param>
    /// <param name="hz">Above 0.</param>
    /// <param name="now">Monotonic time.</param>
    public MessageRate Want(uint messageId, double hz, TimeSpan now)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(hz);
        var rate = _rates.Find(known => known.MessageId == messageId);
        if (rate is null)
        {
            rate = new MessageRate(messageId, hz);
            _rates.Add(rate);
        }

        rate.WantedHz = hz;
        Ask(rate, now);
        return rate;
    }

    /// <summary>Whether every message comes at half of its wanted rate at least.</summary>
    public bool AreAllComing(TimeSpan now)
    {
        foreach (var rate in _rates)
        {
            if (!rate.IsComing(now))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Counts the frames of the target.</summary>
    public void Receive(in MavlinkFrame frame, TimeSpan now)
    {
        if (!frame.Sender.IsMeantBy(_commands.Target))
        {
            return;
        }

        foreach (var rate in _rates)
        {
            if (rate.MessageId == frame.MessageId)
            {
                rate.Came(now);
                return;
            }
        }
    }

    /// <summary>Asks again where a message does not come.</summary>
    public void Tick(TimeSpan now)
    {
        foreach (var rate in _rates)
        {
            if (rate.Request is not { IsDone: true } request || now < rate.NextCheckAt)
            {
                continue;
            }

            if (request.Outcome == CommandOutcome.Unsupported && !rate.IsByGroup)
            {
                rate.IsByGroup = true;
                Ask(rate, now);
            }
            else if (rate.NextCheckAt == TimeSpan.Zero && request.Outcome != CommandOutcome.TimedOut)
            {
                // Just answered, be it by a refusal: time for the first to come, and no flood of requests.
                rate.NextCheckAt = now + _checkEvery;
            }
            else if (!rate.IsComing(now))
            {
                Ask(rate, now);
            }
            else
            {
                rate.NextCheckAt = now + _checkEvery;
            }
        }
    }

    private void Ask(MessageRate rate, TimeSpan now)
    {
        rate.NextCheckAt = TimeSpan.Zero;
        if (rate.IsByGroup)
        {
            rate.NextCheckAt = now + _checkEvery;
            _connection.Send(
                new RequestDataStream
                {
                    TargetSystem = _commands.Target.SystemId,
                    TargetComponent = _commands.Target.ComponentId,
                    ReqStreamId = DataStreams.GroupOf(rate.MessageId),
                    ReqMessageRate = (ushort)Math.Ceiling(rate.WantedHz),
                    StartStop = 1,
                },
                now);
            return;
        }

        if (rate.Request is { IsDone: false, Sent: 0 })
        {
            _commands.Cancel(rate.Request, now);
        }

        rate.Request = _commands.Send(
            new CommandLong
            {
                Command = MavCommand.SetMessageInterval,
                Param1 = rate.MessageId,
                Param2 = (float)(1e6 / rate.WantedHz),
            },
            now);
    }
}
