using DroneSeal.Mavlink;
using DroneSeal.Mavlink.Messages;

namespace DroneSeal.Sim.Tests;

/// <summary>
/// The other end of a simulated autopilot's link, in lock-step: sends raw messages and remembers what came.
/// </summary>
internal sealed class Companion : IDisposable
{
    private readonly MavlinkConnection _connection;
    private readonly MavlinkFrameHandler _handler;
    private readonly StatusTextAssembler _texts = new();

    public Companion(SimulatedAutopilotOptions? options = null, byte systemId = 1, byte componentId = 191)
    {
        var (near, far) = LoopbackLink.Pair(() => Now);
        Autopilot = new SimulatedAutopilot(options ?? SimulatedAutopilotOptions.ReadySoon);
        Autopilot.Attach(far);
        _connection = new MavlinkConnection(near, new MavlinkAddress(systemId, componentId));
        _handler = Take;
    }

    public SimulatedAutopilot Autopilot { get; }

    public TimeSpan Now { get; private set; }

    public Dictionary<uint, List<TimeSpan>> Arrivals { get; } = [];

    public List<(TimeSpan At, CommandAck Ack)> Answers { get; } = [];

    public List<string> Texts { get; } = [];

    public Dictionary<string, ParamValue> Parameters { get; } = [];

    public Dictionary<byte, DistanceSensor> Sensors { get; } = [];

    public Heartbeat Heartbeat { get; private set; }

    public LocalPositionNed Place { get; private set; }

    public PositionTargetLocalNed Target { get; private set; }

    public TimeSync Sync { get; private set; }

    public float Height => -Autopilot.Truth.PositionNed.Z;

    public float Speed => Autopilot.Truth.VelocityNed.Length();

    /// <summary>Called every 50 ms while time passes.</summary>
    public Action? Routine { get; set; }

    /// <summary>Whether an empty world is sent at 10 Hz.</summary>
    public bool SendsDistances { get; set; } = true;

    public int Count(uint messageId) => Arrivals.TryGetValue(messageId, out var times) ? times.Count : 0;

    public void Send<TMessage>(in TMessage message)
        where TMessage : struct, IMavlinkMessage<TMessage> => _connection.Send(message, Now);

    public void For(double seconds) => Until(() => false, seconds);

    public TimeSpan Until(Func<bool> condition, double mostSeconds)
    {
        var start = Now;
        while (!condition() && (Now - start).TotalSeconds < mostSeconds)
        {
            Step();
        }
        return Now - start;
    }

    /// <summary>Sends a command and gives back its answer and the time that it took.</summary>
    public (MavResult? Result, TimeSpan After) Ask(
        MavCommand command, float first = 0, float second = 0, float third = 0, float seventh = 0)
    {
        Answers.Clear();
        Send(new CommandLong
        {
            TargetSystem = 1,
            TargetComponent = 1,
            Command = command,
            Param1 = first,
            Param2 = second,
            Param3 = third,
            Param7 = seventh,
        });
        var after = Until(() => Answers.Exists(answer => answer.Ack.Command == command), 1);
        return (Answers.Count == 0 ? null : Answers[^1].Ack.Result, after);
    }

    public MavResult? SetMode(uint mode, uint subMode = 0) =>
        Ask(MavCommand.DoSetMode, 1, mode, subMode).Result;

    public MavResult? Arm() => Ask(MavCommand.ComponentArmDisarm, 1).Result;

    public void AskFor(uint messageId, float hertz) =>
        Assert.Equal(MavResult.Accepted, Ask(MavCommand.SetMessageInterval, messageId, 1e6f / hertz).Result);

    public void SendVelocity(float north, float east = 0, float down = 0, float yawRate = float.NaN) =>
        Send(new SetPositionTargetLocalNed
        {
            TargetSystem = 1,
            TargetComponent = 1,
            CoordinateFrame = MavFrame.LocalNed,
            TypeMask = (PositionTargetTypemask)(float.IsNaN(yawRate) ? 0xDC7 : 0x5C7),
            Vx = north,
            Vy = east,
            Vz = down,
            YawRate = float.IsNaN(yawRate) ? 0 : yawRate,
        });

    public void SendDistances(ushort clear, params (int Sector, ushort Centimeters)[] readings)
    {
        var message = new ObstacleDistance
        {
            Increment = 5,
            MinDistance = 20,
            MaxDistance = (ushort)(clear - 1),
            Frame = MavFrame.BodyFrd,
        };
        Span<ushort> distances = message.Distances;
        distances.Fill(clear);
        foreach (var (sector, centimeters) in readings)
        {
            distances[sector] = centimeters;
        }
        Send(message);
    }

    /// <summary>GUIDED, armed, up to 10 m.</summary>
    public void GoUp()
    {
        Until(() => Autopilot.IsReady, 60);
        For(0.3);
        Assert.Equal(MavResult.Accepted, SetMode(4));
        Assert.Equal(MavResult.Accepted, Arm());
        Assert.Equal(MavResult.Accepted, Ask(MavCommand.NavTakeoff, seventh: 10).Result);
        For(16);
    }

    public void Step()
    {
        if (Now.Ticks % TimeSpan.TicksPerMillisecond == 0 && (long)Now.TotalMilliseconds % 50 == 0)
        {
            Routine?.Invoke();
            if (SendsDistances)
            {
                SendDistances(2001);
            }
        }
        Now += SimulatedAutopilot.InnerStep;
        Autopilot.Step(Now);
        _connection.Poll(Now, _handler);
    }

    public void Dispose()
    {
        Autopilot.Dispose();
        _connection.Dispose();
    }

    private void Take(in MavlinkFrame frame, TimeSpan now)
    {
        if (!Arrivals.TryGetValue(frame.MessageId, out var times))
        {
            Arrivals[frame.MessageId] = times = [];
        }
        times.Add(now);
        if (frame.TryRead(out Heartbeat heartbeat))
        {
            Heartbeat = heartbeat;
        }
        else if (frame.TryRead(out LocalPositionNed place))
        {
            Place = place;
        }
        else if (frame.TryRead(out CommandAck ack))
        {
            Answers.Add((now, ack));
        }
        else if (frame.TryRead(out StatusText text))
        {
            if (_texts.TryComplete(text, frame.Sender, now, out var line))
            {
                Texts.Add(line.Text);
            }
        }
        else if (frame.TryRead(out ParamValue parameter))
        {
            Parameters[parameter.ParamId.ToString()] = parameter;
        }
        else if (frame.TryRead(out DistanceSensor sensor))
        {
            Sensors[sensor.Id] = sensor;
        }
        else if (frame.TryRead(out TimeSync sync))
        {
            Sync = sync;
        }
        else if (frame.TryRead(out PositionTargetLocalNed target))
        {
            Target = target;
        }
    }
}
