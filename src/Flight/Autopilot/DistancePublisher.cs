using DroneSeal.Core;
using DroneSeal.Mavlink.Messages;

namespace DroneSeal.Flight.Autopilot;

/// <summary>
/// Tells the autopilot what stands around: OBSTACLE_DISTANCE to both families, OBSTACLE_DISTANCE_3D to
/// ArduPilot. Twelve times a second, from the first tick on: ArduPilot does not arm without. One thread;
/// allocates nothing.
/// </summary>
public sealed class DistancePublisher
{
    private const int MostPoints = 12;

    /// <summary>Above the 10 Hz that are asked for, so that a late tick does not fall below.</summary>
    private static readonly TimeSpan _period = TimeSpan.FromMilliseconds(80);

    private readonly SectorDistances _sectors = new();
    private readonly NearestPoints _points = new(MostPoints);
    private TimeSpan? _sentAt;

    /// <summary>Messages of 72 sectors sent.</summary>
    public long Sent { get; private set; }

    /// <summary>Sends when it is due.</summary>
    /// <param name="client">To whom.</param>
    /// <param name="map">What stands around.</param>
    /// <param name="state">Where the vehicle is; null while that is not known, which sends "not seen" all
    /// round.</param>
    /// <param name="now">Monotonic.</param>
    public void Tick(AutopilotClient client, ObstacleMap map, VehicleState? state, TimeSpan now)
    {
        ArgumentNullException.ThrowIfNull(client);
        if (client.Address is null || (_sentAt is { } at && now - at < _period))
        {
            return;
        }

        _sentAt = now;
        Sent++;
        if (state is { } known)
        {
            _sectors.Fill(map, known, now);
        }
        else
        {
            _sectors.Forget();
        }

        SendSectors(client, now);
        if (state is { } here && client.Kind == AutopilotKind.ArduPilot)
        {
            SendPoints(client, map, here, now);
        }
    }

    private void SendSectors(AutopilotClient client, TimeSpan now)
    {
        var message = new ObstacleDistance
        {
            TimeUsec = (ulong)(now.Ticks / TimeSpan.TicksPerMicrosecond),
            SensorType = MavDistanceSensor.Unknown,
            Increment = (byte)SectorDistances.SectorDegrees,
            MinDistance = _sectors.MinCentimeters,
            MaxDistance = _sectors.MaxCentimeters,
            Frame = MavFrame.BodyFrd,
        };
        _sectors.Centimeters.CopyTo(message.Distances);
        client.Send(message, now);
    }

    private void SendPoints(AutopilotClient client, ObstacleMap map, in VehicleState state, TimeSpan now)
    {
        var maximum = _sectors.MaxCentimeters / 100f;
        _points.Fill(map, state, maximum);
        foreach (var point in _points.Points)
        {
            client.Send(
                new ObstacleDistance3D
                {
                    TimeBootMs = (uint)(long)now.TotalMilliseconds,
                    SensorType = MavDistanceSensor.Unknown,
                    Frame = MavFrame.BodyFrd,
                    ObstacleId = (ushort)(point.ObstacleId & 0x7FFF),
                    X = point.PointBody.X,
                    Y = point.PointBody.Y,
                    Z = point.PointBody.Z,
                    MinDistance = _sectors.MinCentimeters / 100f,
                    MaxDistance = maximum,
                },
                now);
        }
    }
}
