using System.Numerics;
using DroneSeal.Mavlink.Messages;

namespace DroneSeal.Sim;

/// <summary>
/// Messages about where the vehicle is and how it moves. The estimate is the truth: no drift is simulated.
/// </summary>
internal static class MotionMessages
{
    private const PositionTargetTypemask IgnorePosition = (PositionTargetTypemask)0xDC7;
    private const PositionTargetTypemask IgnoreVelocity = (PositionTargetTypemask)0xDF8;

    public static Attitude Attitude(Quadrotor vehicle, uint time) => new()
    {
        TimeBootMs = time,
        Roll = EulerAngles.Roll(vehicle.Attitude),
        Pitch = EulerAngles.Pitch(vehicle.Attitude),
        Yaw = EulerAngles.Yaw(vehicle.Attitude),
        Rollspeed = vehicle.BodyRates.X,
        Pitchspeed = vehicle.BodyRates.Y,
        Yawspeed = vehicle.BodyRates.Z,
    };

    public static AttitudeQuaternion Quaternion(Quadrotor vehicle, uint time) => new()
    {
        TimeBootMs = time,
        Q1 = vehicle.Attitude.W,
        Q2 = vehicle.Attitude.X,
        Q3 = vehicle.Attitude.Y,
        Q4 = vehicle.Attitude.Z,
        Rollspeed = vehicle.BodyRates.X,
        Pitchspeed = vehicle.BodyRates.Y,
        Yawspeed = vehicle.BodyRates.Z,
    };

    public static LocalPositionNed Local(Quadrotor vehicle, uint time) => new()
    {
        TimeBootMs = time,
        X = vehicle.PositionNed.X,
        Y = vehicle.PositionNed.Y,
        Z = vehicle.PositionNed.Z,
        Vx = vehicle.VelocityNed.X,
        Vy = vehicle.VelocityNed.Y,
        Vz = vehicle.VelocityNed.Z,
    };

    public static GlobalPositionInt Global(Quadrotor vehicle, HomePlace home, uint time) => new()
    {
        TimeBootMs = time,
        Lat = home.Latitude(vehicle.PositionNed.X),
        Lon = home.Longitude(vehicle.PositionNed.Y),
        Alt = (int)((home.AltitudeMeters - vehicle.PositionNed.Z) * 1000),
        RelativeAlt = (int)(-vehicle.PositionNed.Z * 1000),
        Vx = (short)(vehicle.VelocityNed.X * 100),
        Vy = (short)(vehicle.VelocityNed.Y * 100),
        Vz = (short)(vehicle.VelocityNed.Z * 100),
        Hdg = (ushort)(Heading(vehicle) * 100),
    };

    public static GpsRawInt Gps(Quadrotor vehicle, HomePlace home, TimeSpan sinceBoot) => new()
    {
        TimeUsec = (ulong)sinceBoot.TotalMicroseconds,
        FixType = (GpsFixType)6,
        Lat = home.Latitude(vehicle.PositionNed.X),
        Lon = home.Longitude(vehicle.PositionNed.Y),
        Alt = (int)((home.AltitudeMeters - vehicle.PositionNed.Z) * 1000),
        Eph = 121,
        Epv = 200,
        Vel = (ushort)(new Vector2(vehicle.VelocityNed.X, vehicle.VelocityNed.Y).Length() * 100),
        Cog = ushort.MaxValue,
        SatellitesVisible = 10,
    };

    public static VfrHud Hud(Quadrotor vehicle, HomePlace home)
    {
        var speed = new Vector2(vehicle.VelocityNed.X, vehicle.VelocityNed.Y).Length();
        return new VfrHud
        {
            Airspeed = speed,
            Groundspeed = speed,
            Heading = (short)Heading(vehicle),
            Throttle = (ushort)(100 * vehicle.ThrustAcceleration / vehicle.ThrustLimit),
            Alt = home.AltitudeMeters - vehicle.PositionNed.Z,
            Climb = -vehicle.VelocityNed.Z,
        };
    }

    /// <summary>
    /// The target that is flown, as it was taken: its echo tells a companion that it was heard.
    /// </summary>
    public static PositionTargetLocalNed Target(Pilot pilot, uint time) => new()
    {
        TimeBootMs = time,
        CoordinateFrame = MavFrame.LocalNed,
        TypeMask = pilot.Target.HasPosition ? IgnoreVelocity : IgnorePosition,
        X = pilot.Target.PositionNed.X,
        Y = pilot.Target.PositionNed.Y,
        Z = pilot.Target.PositionNed.Z,
        Vx = pilot.Target.VelocityNed.X,
        Vy = pilot.Target.VelocityNed.Y,
        Vz = pilot.Target.VelocityNed.Z,
        Yaw = pilot.Target.YawRadians,
        YawRate = pilot.Target.YawRate,
    };

    public static HomePosition Home(HomePlace home)
    {
        var message = new HomePosition
        {
            Latitude = home.Latitude(0),
            Longitude = home.Longitude(0),
            Altitude = (int)(home.AltitudeMeters * 1000),
        };
        message.Q[0] = 1;
        return message;
    }

    private static float Heading(Quadrotor vehicle)
    {
        var degrees = float.RadiansToDegrees(EulerAngles.Yaw(vehicle.Attitude));
        return degrees < 0 ? degrees + 360 : degrees;
    }
}
