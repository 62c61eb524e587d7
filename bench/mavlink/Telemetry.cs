using DroneSeal.Mavlink;
using DroneSeal.Mavlink.Messages;

namespace DroneSeal.MavlinkBench;

/// <summary>
/// What a vehicle in flight sends: one second's worth at usual rates, over and over, with moving numbers.
/// </summary>
internal sealed class Telemetry
{
    private readonly byte[] _frame = new byte[MavlinkFrameFormat.Longest];
    private readonly List<byte> _bytes = [];
    private byte _sequence;

    internal int Frames { get; private set; }

    internal static (byte[] Bytes, int Frames) Make(int seconds)
    {
        var telemetry = new Telemetry();
        for (var tick = 0; tick < seconds * 50; tick++)
        {
            telemetry.Tick(tick);
        }
        return (telemetry._bytes.ToArray(), telemetry.Frames);
    }

    private void Tick(int tick)
    {
        var ms = (uint)(20 * tick);
        var wave = MathF.Sin(tick * 0.01f);
        Add(new Attitude
        {
            TimeBootMs = ms,
            Roll = wave,
            Pitch = -wave,
            Yaw = 2 * wave,
            Yawspeed = 0.1f * wave,
        });
        if (tick % 2 == 0)
        {
            Add(new LocalPositionNed
            {
                TimeBootMs = ms,
                X = tick,
                Y = wave,
                Z = -10 + wave,
                Vx = 3,
                Vz = 0.1f * wave,
            });
        }
        if (tick % 5 == 0)
        {
            Add(new GlobalPositionInt
            {
                TimeBootMs = ms,
                Lat = 473_977_418 + tick,
                Lon = 85_455_939,
                Alt = 488_000,
                Hdg = 9000,
            });
            AddDistances(ms, tick);
        }
        if (tick % 10 == 0)
        {
            Add(new VfrHud { Airspeed = 3, Groundspeed = 3 + wave, Alt = 10, Heading = 90, Throttle = 40 });
            Add(new DistanceSensor
            {
                TimeBootMs = ms,
                MinDistance = 20,
                MaxDistance = 4000,
                CurrentDistance = 900,
                Id = 10,
            });
        }
        if (tick % 50 == 0)
        {
            Add(new Heartbeat
            {
                Type = MavType.Quadrotor,
                Autopilot = MavAutopilot.Ardupilotmega,
                CustomMode = 4,
            });
            Add(new SysStatus
            {
                VoltageBattery = 15_000,
                CurrentBattery = 900,
                BatteryRemaining = 80,
                Load = 300,
            });
            Add(new EkfStatusReport
            {
                Flags = (EkfStatusFlags)831,
                VelocityVariance = 0.1f,
                PosHorizVariance = 0.2f,
            });
            Add(new StatusText { Severity = MavSeverity.Info, Text = "EKF3 IMU0 is using GPS" });
        }
    }

    private void AddDistances(uint ms, int tick)
    {
        var distances = new ObstacleDistance
        {
            TimeUsec = 1000UL * ms,
            Increment = 5,
            MinDistance = 20,
            MaxDistance = 2000,
        };
        for (var i = 0; i < UInt16s72.Count; i++)
        {
            distances.Distances[i] = (ushort)(500 + ((i * 37 + tick) % 1500));
        }
        Add(distances);
    }

    private void Add<TMessage>(in TMessage message)
        where TMessage : struct, IMavlinkMessage<TMessage>
    {
        var length = MavlinkWriter.Write(message, new MavlinkAddress(1, 1), _sequence++, _frame);
        _bytes.AddRange(_frame.AsSpan(0, length));
        Frames++;
    }
}
