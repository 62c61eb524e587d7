using DroneSeal.Flight.Autopilot;
using DroneSeal.Mavlink;
using DroneSeal.Mavlink.Messages;

namespace DroneSeal.Flight.Tests.Autopilot;

/// <summary>A client, a wire and the other end of it, which says only what a test lets it say.</summary>
internal sealed class FakeAutopilot : IDisposable
{
    private readonly MavlinkConnection _near;
    private readonly MavlinkConnection _far;
    private readonly MavlinkFrameHandler _handler;

    internal FakeAutopilot(MavAutopilot kind = MavAutopilot.Ardupilotmega, RangeSensors? sensors = null)
    {
        var (near, far) = LoopbackLink.Pair(() => Now);
        _near = new MavlinkConnection(near, new MavlinkAddress(1, 191));
        _far = new MavlinkConnection(far, new MavlinkAddress(7, 1));
        _handler = Take;
        Kind = kind;
        Client = new AutopilotClient(_near) { RangeSensors = sensors };
    }

    internal TimeSpan Now { get; private set; }

    internal AutopilotClient Client { get; }

    internal MavAutopilot Kind { get; }

    internal List<CommandLong> Commands { get; } = [];

    internal List<SetPositionTargetLocalNed> Targets { get; } = [];

    internal List<ObstacleDistance> Distances { get; } = [];

    internal List<(MavlinkAddress Sender, Heartbeat Heartbeat)> Heartbeats { get; } = [];

    /// <summary>Lets time pass and both ends read.</summary>
    internal void Pass(int milliseconds)
    {
        Now += TimeSpan.FromMilliseconds(milliseconds);
        Client.Receive(Now);
        Client.Tick(Now);
        _far.Poll(Now, _handler);
    }

    internal void Say<T>(in T message)
        where T : struct, IMavlinkMessage<T> => _far.Send(message, Now);

    internal void SayAs<T>(in T message, byte system, byte component)
        where T : struct, IMavlinkMessage<T> =>
            _far.SendAs(message, new MavlinkAddress(system, component), Now);

    internal void Beat(bool isArmed = false, uint mode = 0) => Say(new Heartbeat
    {
        Type = MavType.Quadrotor,
        Autopilot = Kind,
        BaseMode = isArmed ? MavModeFlag.SafetyArmed : MavModeFlag.None,
        CustomMode = mode,
    });

    /// <summary>Makes the client find it.</summary>
    internal void Meet()
    {
        Beat();
        Pass(10);
    }

    public void Dispose()
    {
        _near.Dispose();
        _far.Dispose();
    }

    private void Take(in MavlinkFrame frame, TimeSpan now)
    {
        if (frame.TryRead(out CommandLong command))
        {
            Commands.Add(command);
        }
        else if (frame.TryRead(out SetPositionTargetLocalNed target))
        {
            Targets.Add(target);
        }
        else if (frame.TryRead(out ObstacleDistance distance))
        {
            Distances.Add(distance);
        }
        else if (frame.TryRead(out Heartbeat heartbeat))
        {
            Heartbeats.Add((frame.Sender, heartbeat));
        }
    }
}
