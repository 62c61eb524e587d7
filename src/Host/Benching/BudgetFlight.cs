using System.Net;
using System.Net.Sockets;
using System.Numerics;
using DroneSeal.Core;
using DroneSeal.Flight;
using DroneSeal.Host.Flying;
using DroneSeal.Mavlink;
using DroneSeal.Mavlink.Messages;

namespace DroneSeal.Host.Benching;

/// <summary>Flight's part of the budget: out of the ring into the map, plan, guard, and the target into a
/// socket.</summary>
internal sealed class BudgetFlight : IDisposable
{
    private readonly VelocityGuard _guard;
    private readonly Planner _planner;
    private readonly ObstacleMap _map;
    private readonly ObstacleRingReader _ring;
    private readonly ObstacleBatch _batch = new();
    private readonly Vector3 _goal;
    private readonly Socket _ear = new(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp);
    private readonly MavlinkConnection _connection;
    private readonly byte[] _heard = new byte[512];
    private Vector3 _target;

    internal BudgetFlight(string ring, PinholeCamera camera, Vector3 goal)
    {
        var limits = new VehicleLimits();
        (_guard, _planner, _goal) = (new VelocityGuard(limits), new Planner(limits), goal);
        _ring = new ObstacleRingReader(ring);
        _map = new ObstacleMap(
            new MapOptions
            {
                View = new CameraView
                {
                    HorizontalRadians = camera.HorizontalRadians,
                    VerticalRadians = camera.VerticalRadians,
                    MountPitchRadians = camera.MountPitchRadians,
                },
            },
            new ObstacleTraitsTable(Array.Empty<string>()));
        _ear.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        var port = ((IPEndPoint)_ear.LocalEndPoint!).Port;
        _connection = new MavlinkConnection(
            LinkFactory.Open($"udpout:127.0.0.1:{port}", MonotonicClock.Now), new MavlinkAddress(1, 191));
    }

    /// <summary>Obstacles in the map.</summary>
    internal int Obstacles => _map.Count;

    /// <summary>The vehicle is somewhere else: nothing that was seen stands there.</summary>
    internal void Forget() => _map.Clear();

    internal void Plan(in VehicleState state)
    {
        var names = _ring.ClassNames;
        _map.Record(state);
        while (_ring.TryRead(_batch))
        {
            if (!ReferenceEquals(names, _ring.ClassNames))
            {
                names = _ring.ClassNames;
                _map.Traits = new ObstacleTraitsTable(names);
            }

            _map.Integrate(_batch);
        }

        var plan = _planner.Plan(state.At, state, _goal, _map);
        _target = _guard.Clamp(state.At, state, plan.VelocityNed, 10f, _map).VelocityNed;
    }

    internal void Send(TimeSpan now) => _connection.Send(
        new SetPositionTargetLocalNed
        {
            TimeBootMs = (uint)(long)now.TotalMilliseconds,
            TargetSystem = 1,
            TargetComponent = 1,
            CoordinateFrame = MavFrame.LocalNed,
            TypeMask = (PositionTargetTypemask)0xDC7,
            Vx = _target.X,
            Vy = _target.Y,
            Vz = _target.Z,
        },
        MonotonicClock.Now());

    /// <summary>Takes what was sent out of the socket, so that it never fills.</summary>
    /// <returns>Bytes of the datagram; 0 where none came.</returns>
    internal int Hear() =>
        _ear.Poll(TimeSpan.FromMilliseconds(50), SelectMode.SelectRead) ? _ear.Receive(_heard) : 0;

    public void Dispose()
    {
        _connection.Dispose();
        _ear.Dispose();
        _ring.Dispose();
    }
}
