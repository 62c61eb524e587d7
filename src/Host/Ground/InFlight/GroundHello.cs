using DroneSeal.Host.Flying;
using DroneSeal.Mavlink;
using DroneSeal.Mavlink.Messages;

namespace DroneSeal.Host.Ground;

/// <summary>Tells ground stations that the agent is up and not ready yet, while a flight is prepared: weights
/// are loaded, layouts looked at, a store is filled. On a thread of its own; ends when the flight
/// begins.</summary>
internal sealed class GroundHello : IDisposable
{
    private const string Words = "preparing the flight";
    private static readonly TimeSpan _beatEvery = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan _sayEvery = TimeSpan.FromSeconds(5);
    private readonly MavlinkConnection _connection;
    private readonly StatusTextSender _texts = new();
    private readonly ManualResetEventSlim _mayEnd = new();
    private Thread? _thread;
    private TimeSpan? _beatAt;
    private TimeSpan? _sayAt;

    /// <summary>Serves a connection; nothing is sent before <see cref="Turn"/>.</summary>
    /// <param name="connection">Disposed of with this.</param>
    internal GroundHello(MavlinkConnection connection) => _connection = connection;

    /// <summary>Opens a link by the real clock and begins.</summary>
    /// <exception cref="HostException">The key cannot be used.</exception>
    /// <exception cref="LinkException">The address is wrong or taken.</exception>
    internal static GroundHello Started(GroundRequest request)
    {
        var hello = new GroundHello(request.Connect(new MavlinkAddress(1, 191), MonotonicClock.Now));
        hello._thread = new Thread(hello.Serve) { IsBackground = true, Name = "ground-hello" };
        hello._thread.Start();
        return hello;
    }

    /// <summary>Says what is due.</summary>
    internal void Turn(TimeSpan now)
    {
        _connection.Poll(now, static (in MavlinkFrame _, TimeSpan _) => { });
        if (_beatAt is null || now >= _beatAt)
        {
            _beatAt = now + _beatEvery;
            _connection.Send(
                new Heartbeat
                {
                    Type = MavType.OnboardController,
                    Autopilot = MavAutopilot.Invalid,
                    SystemStatus = MavState.Boot,
                },
                now);
        }

        if (_sayAt is null || now >= _sayAt)
        {
            _sayAt = now + _sayEvery;
            _texts.Send(_connection, MavSeverity.Info, Words, now);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _mayEnd.Set();
        _thread?.Join();
        _connection.Dispose();
        _mayEnd.Dispose();
    }

    private void Serve()
    {
        try
        {
            do
            {
                Turn(MonotonicClock.Now());
            }
            while (!_mayEnd.Wait(_beatEvery / 5));
        }
#pragma warning disable CA1031 // The thread's top: a flight needs no ground station.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            Console.Error.WriteLine($"ground: {fault.Message}");
        }
    }
}
