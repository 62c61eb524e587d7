using DroneSeal.Mavlink;
using DroneSeal.Mavlink.Messages;

namespace DroneSeal.GroundStation.Tests.Peers;

/// <summary>An ArduCopter that does as it is told, and counts what it did.</summary>
internal sealed class FakeAutopilot
{
    private readonly MavlinkConnection _connection;
    private readonly MavlinkFrameHandler _handler;
    private readonly StatusTextSender _texts = new();
    private readonly Dictionary<uint, (TimeSpan Interval, TimeSpan DueAt)> _streams = [];
    private TimeSpan _heartbeatAt;
    private TimeSpan _now;

    private FakeAutopilot(MavlinkConnection connection)
    {
        _connection = connection;
        _handler = Take;
    }

    public SortedDictionary<string, float> Parameters { get; } = new(StringComparer.Ordinal)
    {
        ["AVOID_ENABLE"] = 7,
        ["GUID_TIMEOUT"] = 3,
        ["PRX1_TYPE"] = 2,
    };

    public bool IsArmed { get; private set; }

    public uint Mode { get; private set; }

    public float HeightMeters { get; private set; }

    /// <summary>How often the motors were started and stopped.</summary>
    public int ArmChanges { get; private set; }

    public string? ArmingProblem { get; set; }

    public byte[] Log { get; set; } = [];

    /// <summary>Unix seconds.</summary>
    public uint LogBegan { get; set; } = 1_767_225_600;

    /// <summary>From this byte on nothing of the log comes.</summary>
    public int LogEndsAt { get; set; } = int.MaxValue;

    public static FakeAutopilot On(ILink link, byte systemId = 1) =>
        new(new MavlinkConnection(link, new MavlinkAddress(systemId, 1)));

    public void Stream(uint messageId, double hertz) =>
        _streams[messageId] = (TimeSpan.FromSeconds(1 / hertz), TimeSpan.Zero);

    public void Step(TimeSpan now)
    {
        _now = now;
        _connection.Poll(now, _handler);
        if (now >= _heartbeatAt)
        {
            _heartbeatAt = now + TimeSpan.FromSeconds(1);
            SendHeartbeat();
        }

        foreach (var (id, (interval, dueAt)) in _streams)
        {
            if (now >= dueAt)
            {
                _streams[id] = (interval, now + interval);
                Send(id);
            }
        }
    }

    public void Say(MavSeverity severity, string text) => _texts.Send(_connection, severity, text, _now);

    private void Take(in MavlinkFrame frame, TimeSpan now)
    {
        if (frame.TryRead(out CommandLong command) && IsMine(command.TargetSystem))
        {
            _connection.Send(
                new CommandAck
                {
                    Command = command.Command,
                    Result = Execute(command),
                    TargetSystem = frame.Sender.SystemId,
                    TargetComponent = frame.Sender.ComponentId,
                },
                now);
        }
        else if (frame.TryRead(out ParamRequestList list) && IsMine(list.TargetSystem))
        {
            foreach (var name in Parameters.Keys)
            {
                SendParameter(name);
            }
        }
        else if (frame.TryRead(out ParamRequestRead read) && IsMine(read.TargetSystem))
        {
            SendParameter(
                read.ParamIndex >= 0 ? Parameters.Keys.ElementAt(read.ParamIndex) : read.ParamId.ToString());
        }
        else if (frame.TryRead(out ParamSet set) && Parameters.ContainsKey(set.ParamId.ToString()))
        {
            Parameters[set.ParamId.ToString()] = set.ParamValue;
            SendParameter(set.ParamId.ToString());
        }
        else
        {
            TakeLogRequest(frame, now);
        }
    }

    private void TakeLogRequest(in MavlinkFrame frame, TimeSpan now)
    {
        if (frame.TryRead(out LogRequestList _))
        {
            _connection.Send(
                new LogEntry
                {
                    Id = 7,
                    NumLogs = 1,
                    LastLogNum = 7,
                    TimeUtc = LogBegan,
                    Size = (uint)Log.Length,
                },
                now);
        }
        else if (frame.TryRead(out LogRequestData wanted))
        {
            var end = Math.Min(Math.Min(Log.Length, LogEndsAt), wanted.Ofs + wanted.Count);
            for (var at = (int)wanted.Ofs; at < end; at += Bytes90.Count)
            {
                var data = new LogData
                {
                    Id = 7,
                    Ofs = (uint)at,
                    Count = (byte)Math.Min(Bytes90.Count, Log.Length - at),
                };
                Log.AsSpan(at, data.Count).CopyTo(data.Data);
                _connection.Send(data, now);
            }
        }
    }

    private MavResult Execute(in CommandLong command)
    {
        switch (command.Command)
        {
            case MavCommand.RequestMessage:
                Send((uint)command.Param1);
                return MavResult.Accepted;
            case MavCommand.SetMessageInterval:
                Stream((uint)command.Param1, 1e6 / command.Param2);
                return MavResult.Accepted;
            case MavCommand.DoSetMode:
                Mode = (uint)command.Param2;
                HeightMeters = Mode == 9 ? 0 : HeightMeters;
                return MavResult.Accepted;
            case MavCommand.ComponentArmDisarm:
                return Arm(command.Param1 == 1);
            case MavCommand.NavTakeoff when IsArmed && Mode == 4:
                HeightMeters = command.Param7;
                return MavResult.Accepted;
            default:
                return MavResult.Failed;
        }
    }

    private MavResult Arm(bool isArmed)
    {
        if (isArmed && ArmingProblem is { } problem)
        {
            Say(MavSeverity.Critical, $"Arm: {problem}");
            return MavResult.Failed;
        }

        ArmChanges += isArmed != IsArmed ? 1 : 0;
        IsArmed = isArmed;
        return MavResult.Accepted;
    }

    private void SendHeartbeat() => _connection.Send(
        new Heartbeat
        {
            Type = MavType.Quadrotor,
            Autopilot = MavAutopilot.Ardupilotmega,
            BaseMode = MavModeFlag.CustomModeEnabled | (IsArmed ? MavModeFlag.SafetyArmed : 0),
            CustomMode = Mode,
            SystemStatus = IsArmed ? MavState.Active : MavState.Standby,
        },
        _now);

    private void Send(uint id)
    {
        var boot = (uint)_now.TotalMilliseconds;
        if (id == GlobalPositionInt.MessageId)
        {
            _connection.Send(
                new GlobalPositionInt
                {
                    TimeBootMs = boot,
                    Lat = 473_977_420,
                    Lon = 85_455_940,
                    Alt = 500_000 + (int)(HeightMeters * 1000),
                    RelativeAlt = (int)(HeightMeters * 1000),
                    Vx = 320,
                    Vz = -40,
                    Hdg = 9000,
                },
                _now);
        }
        else if (id == SysStatus.MessageId)
        {
            _connection.Send(
                new SysStatus
                {
                    VoltageBattery =
                    15_800,
                    CurrentBattery = 1210,
                    BatteryRemaining = 87
                }, _now);
        }
        else if (id == GpsRawInt.MessageId)
        {
            _connection.Send(new GpsRawInt { FixType = GpsFixType.Fix3d, SatellitesVisible = 14 }, _now);
        }
        else if (id == ExtendedSysState.MessageId)
        {
            _connection.Send(
                new ExtendedSysState
                {
                    LandedState = HeightMeters > 0 ? MavLandedState.InAir : MavLandedState.OnGround,
                },
                _now);
        }
        else if (id == AutopilotVersion.MessageId)
        {
            _connection.Send(new AutopilotVersion { FlightSwVersion = 0x040601FF }, _now);
        }
        else if (id == Attitude.MessageId)
        {
            _connection.Send(new Attitude { TimeBootMs = boot, Roll = 0.01f }, _now);
        }
    }

    private void SendParameter(string name)
    {
        if (Parameters.TryGetValue(name, out var value))
        {
            _connection.Send(
                new ParamValue
                {
                    ParamId = name,
                    Values = value,
                    ParamType = MavParamType.Real32,
                    ParamCount = (ushort)Parameters.Count,
                    ParamIndex = (ushort)Parameters.Keys.ToList().IndexOf(name),
                },
                _now);
        }
    }

    private bool IsMine(byte targetSystem) => targetSystem == _connection.Self.SystemId;
}
