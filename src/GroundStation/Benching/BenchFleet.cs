using DroneSeal.Mavlink;
using DroneSeal.Mavlink.Messages;

namespace DroneSeal.GroundStation.Benching;

/// <summary>Vehicles with their agents that tell everything at full rates, on one link.</summary>
/// <param name="connection">Where they speak; stays the caller's.</param>
/// <param name="vehicles">How many, with ids from 1.</param>
/// <remarks>28 messages, 1.2 kB a second and vehicle.</remarks>
internal sealed class BenchFleet(MavlinkConnection connection, int vehicles)
{
    private static readonly TimeSpan _beat = TimeSpan.FromMilliseconds(100);
    private TimeSpan _dueAt;
    private long _beats;

    /// <summary>Sends what is due.</summary>
    internal void Tick(TimeSpan now)
    {
        if (now < _dueAt)
        {
            return;
        }

        _dueAt = now + _beat;
        _beats++;
        for (byte id = 1; id <= vehicles; id++)
        {
            // Not all at once.
            var beat = _beats + id;
            Fly(new MavlinkAddress(id, 1), beat, now);
            Think(new MavlinkAddress(id, 191), beat, now);
        }
    }

    private void Fly(MavlinkAddress from, long beat, TimeSpan now)
    {
        var milliseconds = (uint)now.TotalMilliseconds;
        var heading = (float)((beat % 3600) / 3600.0 * Math.Tau);
        connection.SendAs(new Attitude { TimeBootMs = milliseconds, Yaw = heading }, from, now);
        if (beat % 2 == 0)
        {
            connection.SendAs(
                new GlobalPositionInt
                {
                    TimeBootMs = milliseconds,
                    Lat = 473_977_420 + (int)(beat % 10_000),
                    Lon = 85_455_940,
                    RelativeAlt = 12_000 + (int)(beat % 100),
                    Vx = (short)(beat % 300),
                },
                from, now);
        }

        if (beat % 5 == 0)
        {
            connection.SendAs(new SysStatus { VoltageBattery = 15_800, BatteryRemaining = 87 }, from, now);
            connection.SendAs(new GpsRawInt { FixType = GpsFixType.Fix3d, SatellitesVisible = 14 }, from, now);
            connection.SendAs(new ExtendedSysState { LandedState = MavLandedState.InAir }, from, now);
        }

        if (beat % 10 == 0)
        {
            connection.SendAs(
                new Heartbeat
                {
                    Autopilot = MavAutopilot.Ardupilotmega,
                    Type = MavType.Quadrotor,
                    BaseMode = MavModeFlag.SafetyArmed | MavModeFlag.CustomModeEnabled,
                    CustomMode = 4,
                    SystemStatus = MavState.Active,
                },
                from, now);
            connection.SendAs(new EkfStatusReport { Flags = (EkfStatusFlags)831 }, from, now);
        }
    }

    private void Think(MavlinkAddress from, long beat, TimeSpan now)
    {
        if (beat % 10 == 5)
        {
            connection.SendAs(
                new Heartbeat
                {
                    Autopilot = MavAutopilot.Invalid,
                    Type = MavType.OnboardController,
                    SystemStatus = MavState.Active,
                },
                from, now);
            connection.SendAs(
                new EditorState { State = EditorActivity.Watching, Kept = (uint)(beat / 100) }, from, now);
            connection.SendAs(
                new VisionState
                {
                    FramesPerSecond = 15 + (beat % 7 * 0.1f),
                    NearestRange = 4,
                    NearestClass = "traffic cone",
                },
                from, now);
            connection.SendAs(new CameraTrackingImageStatus { RecTopX = 0.5f }, from, now);
        }

        if (beat % 50 == 7)
        {
            connection.SendAs(new OnboardComputerStatus { Uptime = (uint)now.TotalMilliseconds }, from, now);
            connection.SendAs(new NamedValueFloat { Name = "power_w", Value = 11 }, from, now);
            connection.SendAs(
                new EditOutcome
                {
                    EditId = (ulong)(beat / 50),
                    Verdict = EditVerdict.Kept,
                    Reason = "the gain 0.0287 on 24 held-back mini-tasks is above 0.0055",
                },
                from, now);
        }
    }
}
