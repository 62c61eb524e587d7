using DroneSeal.Mavlink;
using DroneSeal.Mavlink.Messages;

namespace DroneSeal.Sim;

/// <summary>Makes the messages that one link may ask for.</summary>
internal sealed class Telemetry(AutopilotCore core, MavlinkConnection connection)
{
    /// <summary>Whether a message can be asked for.</summary>
    public bool Knows(uint messageId) =>
        messageId == Heartbeat.MessageId
        || messageId == SysStatus.MessageId
        || messageId == SystemTime.MessageId
        || messageId == GpsRawInt.MessageId
        || messageId == Attitude.MessageId
        || messageId == AttitudeQuaternion.MessageId
        || messageId == LocalPositionNed.MessageId
        || messageId == GlobalPositionInt.MessageId
        || messageId == MissionCurrent.MessageId
        || messageId == VfrHud.MessageId
        || messageId == PositionTargetLocalNed.MessageId
        || messageId == DistanceSensor.MessageId
        || messageId == BatteryStatus.MessageId
        || messageId == AutopilotVersion.MessageId
        || messageId == HomePosition.MessageId
        || messageId == ExtendedSysState.MessageId
        || messageId == (IsPx4 ? EstimatorStatus.MessageId : EkfStatusReport.MessageId);

    private bool IsPx4 => core.Firmware.Autopilot == MavAutopilot.Px4;

    private Aircraft Aircraft => core.Aircraft;

    /// <summary>Sends a message by its number; some are not sent while there is nothing to tell.</summary>
    public void Send(uint messageId, TimeSpan now)
    {
        var time = core.BootMilliseconds(now);
        switch (messageId)
        {
            case 0:
                connection.Send(StatusMessages.Heartbeat(core), now);
                break;
            case 1:
                connection.Send(StatusMessages.System(core), now);
                break;
            case 2:
                connection.Send(new SystemTime { TimeBootMs = time }, now);
                break;
            case 30:
                connection.Send(MotionMessages.Attitude(Aircraft.Vehicle, time), now);
                break;
            case 31:
                connection.Send(MotionMessages.Quaternion(Aircraft.Vehicle, time), now);
                break;
            case 132:
                SendSectors(time, now);
                break;
            case 147:
                connection.Send(StatusMessages.Battery(core), now);
                break;
            case 148:
                connection.Send(StatusMessages.Version(core), now);
                break;
            case 193:
                connection.Send(StatusMessages.Estimator(core), now);
                break;
            case 230:
                connection.Send(StatusMessages.Px4Estimator(core, now), now);
                break;
            case 245:
                connection.Send(StatusMessages.Landed(core), now);
                break;
            default:
                SendPlace(messageId, time, now);
                break;
        }
    }

    private void SendPlace(uint messageId, uint time, TimeSpan now)
    {
        // Without an estimate the firmware is silent about places.
        if (!core.Firmware.HasPosition && messageId != MissionCurrent.MessageId)
        {
            return;
        }
        switch (messageId)
        {
            case 24:
                connection.Send(MotionMessages.Gps(Aircraft.Vehicle, core.Home, now - core.BootedAt), now);
                break;
            case 32:
                connection.Send(MotionMessages.Local(Aircraft.Vehicle, time), now);
                break;
            case 33:
                connection.Send(MotionMessages.Global(Aircraft.Vehicle, core.Home, time), now);
                break;
            case 42:
                connection.Send(default(MissionCurrent), now);
                break;
            case 74:
                connection.Send(MotionMessages.Hud(Aircraft.Vehicle, core.Home), now);
                break;
            case 85:
                connection.Send(MotionMessages.Target(Aircraft.Pilot, time), now);
                break;
            case 242:
                connection.Send(MotionMessages.Home(core.Home), now);
                break;
        }
    }

    /// <summary>
    /// What OBSTACLE_DISTANCE became: eight sensors, ids 10 to 17, clockwise from the nose.
    /// </summary>
    private void SendSectors(uint time, TimeSpan now)
    {
        const byte firstId = 10;
        var proximity = Aircraft.Proximity;
        if (!proximity.HasData)
        {
            return;
        }
        var (least, most) = proximity.Range;
        for (var i = 0; i < ProximitySensor.Sectors; i++)
        {
            var distance = proximity.IsSeen(i) ? proximity.Distance(i) : most;
            var message = new DistanceSensor
            {
                TimeBootMs = time,
                MinDistance = (ushort)MathF.Round(least * 100),
                MaxDistance = (ushort)MathF.Round(most * 100),
                CurrentDistance = (ushort)MathF.Round(distance * 100),
                Type = MavDistanceSensor.Laser,
                Id = (byte)(firstId + i),
                Orientation = (MavSensorOrientation)i,
            };
            connection.Send(message, now);
        }
    }
}
