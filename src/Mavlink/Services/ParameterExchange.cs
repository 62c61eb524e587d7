using DroneSeal.Mavlink.Messages;

namespace DroneSeal.Mavlink;

/// <summary>Reads and sets parameters over a link that loses messages (mavlink.io, "Parameter
/// Protocol").</summary>
/// <remarks>
/// Reading asks again every 0.5 s. Setting is a loop of setting and reading back until the value read is the
/// one asked for: the answer to PARAM_SET alone may be lost, or be an old one that was under way.
/// <code>
/// Read: ask --(value)--> Done                                     40 times unanswered: TimedOut
/// Set:  ask the type --(value)--> set --> ask --(as wanted)-----> Done
///                                   ^------- (another value)      4 times after an answered set: Refused
/// </code>
/// Not thread-safe.
/// </remarks>
public sealed class ParameterExchange
{
    private const int MostAttempts = 40;
    private const int MostRefusals = 4;
    private static readonly TimeSpan _answerTime = TimeSpan.FromSeconds(0.5);
    private readonly MavlinkConnection _connection;
    private readonly Dictionary<string, ParameterValue> _values = [];
    private readonly List<PendingParameter> _open = [];
    private readonly ParameterList _list;

    /// <summary>Parameters of one component.</summary>
    /// <param name="connection">Not disposed of.</param>
    /// <param name="target">Whose parameters.</param>
    public ParameterExchange(MavlinkConnection connection, MavlinkAddress target)
    {
        ArgumentNullException.ThrowIfNull(connection);
        _connection = connection;
        Target = target;
        _list = new ParameterList(connection);
    }

    /// <summary>Whose parameters.</summary>
    public MavlinkAddress Target { get; set; }

    /// <summary>How whole numbers travel; see <see cref="ParameterCodec.EncodingOf"/>.</summary>
    public ParameterEncoding Encoding { get; set; }

    /// <summary>Every value that the other side has told, by name.</summary>
    public IReadOnlyDictionary<string, ParameterValue> Values => _values;

    /// <summary>How far reading all of them is.</summary>
    public ParameterListProgress ListProgress => _list.Progress;

    /// <summary>Begins to read all; <see cref="ListProgress"/> tells the rest.</summary>
    public void ReadAll(TimeSpan now) => _list.Begin(Target, now);

    /// <summary>Reads one.</summary>
    /// <param name="name">1 to 16 characters.</param>
    /// <param name="now">Monotonic time.</param>
    public PendingParameter Read(string name, TimeSpan now) => Add(name, null, now);

    /// <summary>Sets one and reads it back.</summary>
    /// <inheritdoc cref="Read"/>
    /// <param name="name">1 to 16 characters.</param>
    /// <param name="value">Rounded where the parameter is a whole number.</param>
    /// <param name="now">Monotonic time.</param>
    public PendingParameter Set(string name, double value, TimeSpan now) => Add(name, value, now);

    /// <summary>Takes PARAM_VALUE; everything else is ignored.</summary>
    public void Receive(in MavlinkFrame frame, TimeSpan now)
    {
        if (!frame.Sender.IsMeantBy(Target) || !frame.TryRead(out ParamValue message))
        {
            return;
        }

        var name = message.ParamId.ToString();
        var number = ParameterCodec.Decode(message.Values, message.ParamType, Encoding);
        var value = new ParameterValue(name, number, message.ParamType);
        _values[name] = value;
        _list.Took(message, now);
        for (var i = _open.Count - 1; i >= 0; i--)
        {
            if (_open[i].Name == name)
            {
                Answer(_open[i], value, now);
            }
        }
    }

    /// <summary>Sends what is due.</summary>
    public void Tick(TimeSpan now)
    {
        _list.Tick(now);
        for (var i = _open.Count - 1; i >= 0; i--)
        {
            if (now >= _open[i].DueAt)
            {
                Repeat(_open[i], now);
            }
        }
    }

    private PendingParameter Add(string name, double? wanted, TimeSpan now)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(name.Length, Text16.Count);
        var pending = new PendingParameter(name, wanted);
        _open.Add(pending);
        Ask(pending, now);
        return pending;
    }

    private void Answer(PendingParameter pending, ParameterValue value, TimeSpan now)
    {
        pending.Current = value;
        if (pending.IsToReadBack)
        {
            // The answer to setting it. Reading follows at once.
            Ask(pending, now);
            pending.IsSettingAnswered = true;
        }
        else if (pending.IsAsWanted(value, Encoding))
        {
            Finish(pending, ParameterOutcome.Done);
        }
        else
        {
            pending.Refusals += pending.IsSettingAnswered ? 1 : 0;
            if (pending.Refusals < MostRefusals)
            {
                Write(pending, value, now);
            }
            else
            {
                Finish(pending, ParameterOutcome.Refused);
            }
        }
    }

    private void Repeat(PendingParameter pending, TimeSpan now)
    {
        if (pending.Attempts < MostAttempts)
        {
            Ask(pending, now);
            return;
        }

        Finish(pending, pending.Current is null ? ParameterOutcome.TimedOut : ParameterOutcome.Refused);
    }

    private void Finish(PendingParameter pending, ParameterOutcome outcome)
    {
        pending.Outcome = outcome;
        _open.Remove(pending);
    }

    private void Ask(PendingParameter pending, TimeSpan now)
    {
        pending.IsToReadBack = false;
        pending.IsSettingAnswered = false;
        pending.Attempts++;
        pending.DueAt = now + _answerTime;
        _connection.Send(
            new ParamRequestRead
            {
                TargetSystem = Target.SystemId,
                TargetComponent = Target.ComponentId,
                ParamId = pending.Name,
                ParamIndex = -1,
            },
            now);
    }

    private void Write(PendingParameter pending, ParameterValue held, TimeSpan now)
    {
        pending.IsToReadBack = true;
        pending.Attempts++;
        pending.DueAt = now + _answerTime;
        _connection.Send(
            new ParamSet
            {
                TargetSystem = Target.SystemId,
                TargetComponent = Target.ComponentId,
                ParamId = pending.Name,
                ParamValue = ParameterCodec.Encode(pending.Wanted!.Value, held.Type, Encoding),
                ParamType = held.Type,
            },
            now);
    }
}
