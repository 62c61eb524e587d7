using System.Text;
using DroneSeal.Mavlink;
using DroneSeal.Mavlink.Messages;
using DroneSeal.Mavlink.Signing;

namespace DroneSeal.Sim;

/// <summary>One link of the autopilot and what it owes to whoever is at its other end.</summary>
internal sealed class AutopilotClient : IDisposable
{
    private static readonly TimeSpan _heartbeatEvery = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan _parameterEvery = TimeSpan.FromMilliseconds(5);

    private static readonly MavlinkFrameHandler _deaf = static (in MavlinkFrame _, TimeSpan _) => { };

    private readonly AutopilotCore _core;
    private readonly byte[] _banner;
    private readonly MessageDesk _desk;
    private readonly MavlinkFrameHandler _handler;
    private readonly StatusTextSender _texts = new();
    private TimeSpan _heartbeatAt;
    private TimeSpan _parameterAt;
    private int _listRow = int.MaxValue;
    private ushort _listIndex;
    private bool _wasUp;

    public AutopilotClient(AutopilotCore core, ILink link, string banner, FrameSigning? signing)
    {
        _core = core;
        _banner = link.Uri.StartsWith("tcp", StringComparison.Ordinal) ? Encoding.ASCII.GetBytes(banner) : [];
        Connection = new MavlinkConnection(link, core.Address, signing);
        Telemetry = new Telemetry(core, Connection);
        _desk = new MessageDesk(core, this);
        _handler = _desk.Take;
    }

    /// <summary>The link.</summary>
    public MavlinkConnection Connection { get; }

    /// <summary>Makes messages.</summary>
    public Telemetry Telemetry { get; }

    /// <summary>What was asked for.</summary>
    public MessageSchedule Schedule { get; } = new();

    /// <summary>Answers that wait.</summary>
    public AnswerQueue Answers { get; } = new();

    /// <summary>Reads what has come.</summary>
    /// <param name="now">Time.</param>
    /// <param name="isListening">False while the autopilot restarts: what comes is lost.</param>
    public void Receive(TimeSpan now, bool isListening)
    {
        Greet();
        Connection.Poll(now, isListening ? _handler : _deaf);
    }

    /// <summary>Reads a link that is down, so that it can come up; says whether it did.</summary>
    public bool IsUpAfterReading(TimeSpan now)
    {
        Connection.Poll(now, _deaf);
        return Connection.Link.IsUp;
    }

    /// <summary>Sends what is due.</summary>
    public void Send(TimeSpan now)
    {
        Answers.Send(Connection, now);
        if (now >= _heartbeatAt)
        {
            _heartbeatAt = now + _heartbeatEvery;
            Telemetry.Send(Heartbeat.MessageId, now);
        }
        while (Schedule.TryTake(now, out var id))
        {
            Telemetry.Send(id.Value, now);
        }
        SendParameter(now);
    }

    /// <summary>Says something.</summary>
    public void Say(MavSeverity severity, string text, TimeSpan now) =>
        _texts.Send(Connection, severity, text, now);

    /// <summary>Starts to list all parameters, one every few milliseconds.</summary>
    public void ListParameters()
    {
        _listRow = 0;
        _listIndex = 0;
    }

    /// <summary>Answers GET_MESSAGE_INTERVAL.</summary>
    public MavResult SendInterval(TimeSpan now, uint messageId)
    {
        var interval = Schedule.IntervalOf(messageId);
        var message = new MessageInterval
        {
            IntervalMessageId = (ushort)messageId,
            IntervalUs = interval > TimeSpan.Zero ? (int)interval.TotalMicroseconds : -1,
        };
        Connection.Send(message, now);
        return MavResult.Accepted;
    }

    /// <summary>Forgets what was asked for, as a restart does.</summary>
    public void Restart(TimeSpan now)
    {
        Schedule.Clear();
        Answers.Clear();
        _listRow = int.MaxValue;
        _heartbeatAt = now;
    }

    /// <inheritdoc/>
    public void Dispose() => Connection.Dispose();

    private void Greet()
    {
        var isUp = Connection.Link.IsUp;
        if (isUp && !_wasUp && _banner.Length > 0)
        {
            Connection.Link.Send(_banner);
        }
        _wasUp = isUp;
    }

    private void SendParameter(TimeSpan now)
    {
        if (_listRow >= _core.Parameters.Rows || now < _parameterAt)
        {
            return;
        }
        _parameterAt = now + _parameterEvery;
        while (_listRow < _core.Parameters.Rows && !_core.Parameters.IsVisible(_listRow))
        {
            _listRow++;
        }
        if (_listRow < _core.Parameters.Rows)
        {
            Connection.Send(_core.Parameters.ToWire(_listRow++, _listIndex++), now);
        }
    }
}
