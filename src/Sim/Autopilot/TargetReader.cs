using System.Numerics;
using DroneSeal.Mavlink.Messages;

namespace DroneSeal.Sim;

/// <summary>
/// Reads SET_POSITION_TARGET messages the way ArduCopter does: what the mask leaves decides what is flown.
/// </summary>
internal static class TargetReader
{
    private const PositionTargetTypemask Position =
        PositionTargetTypemask.XIgnore | PositionTargetTypemask.YIgnore | PositionTargetTypemask.ZIgnore;

    private const PositionTargetTypemask Velocity =
        PositionTargetTypemask.VxIgnore | PositionTargetTypemask.VyIgnore | PositionTargetTypemask.VzIgnore;

    /// <summary>The target that a message means; null when it means none.</summary>
    /// <param name="message">As it came.</param>
    /// <param name="vehicle">For frames that go with it.</param>
    public static GuidedTarget? Read(in SetPositionTargetLocalNed message, Quadrotor vehicle)
    {
        var position = new Vector3(message.X, message.Y, message.Z);
        var velocity = new Vector3(message.Vx, message.Vy, message.Vz);
        var isBody = message.CoordinateFrame is MavFrame.BodyNed or MavFrame.BodyOffsetNed;
        var isOffset = isBody || message.CoordinateFrame == MavFrame.LocalOffsetNed;
        if (!isOffset && message.CoordinateFrame != MavFrame.LocalNed)
        {
            return null;
        }
        if (isBody)
        {
            var turn = Quaternion.CreateFromAxisAngle(Vector3.UnitZ, EulerAngles.Yaw(vehicle.Attitude));
            position = Vector3.Transform(position, turn);
            velocity = Vector3.Transform(velocity, turn);
        }
        if (isOffset)
        {
            position += vehicle.PositionNed;
        }
        return Of(message.TypeMask, position, velocity, message.Yaw, message.YawRate);
    }

    /// <summary>The target that a message means; null when it means none.</summary>
    /// <param name="message">As it came.</param>
    /// <param name="home">For places on the earth.</param>
    public static GuidedTarget? Read(in SetPositionTargetGlobalInt message, HomePlace home)
    {
        var above = message.CoordinateFrame switch
        {
            MavFrame.GlobalRelativeAlt or MavFrame.GlobalRelativeAltInt => message.Alt,
            MavFrame.Global or MavFrame.GlobalInt => message.Alt - home.AltitudeMeters,
            _ => float.NaN,
        };
        if (float.IsNaN(above)
            && message.CoordinateFrame is not (MavFrame.Global or MavFrame.GlobalRelativeAltInt))
        {
            return null;
        }
        var place = new Vector3(home.Local(message.LatInt, message.LonInt), -above);
        var velocity = new Vector3(message.Vx, message.Vy, message.Vz);
        return Of(message.TypeMask, place, velocity, message.Yaw, message.YawRate);
    }

    private static GuidedTarget? Of(
        PositionTargetTypemask mask, Vector3 position, Vector3 velocity, float yaw, float yawRate)
    {
        var hasPosition = (mask & Position) == 0;
        var hasVelocity = (mask & Velocity) == 0;
        var hasYaw = (mask & PositionTargetTypemask.YawIgnore) == 0;
        var hasRate = (mask & PositionTargetTypemask.YawRateIgnore) == 0;
        var isFinite = (!hasPosition || IsFinite(position)) && (!hasVelocity || IsFinite(velocity))
            && (!hasYaw || float.IsFinite(yaw)) && (!hasRate || float.IsFinite(yawRate));
        if (!isFinite || (mask & PositionTargetTypemask.ForceSet) != 0)
        {
            return null;
        }
        // Neither place nor velocity: the firmware stops.
        if (!hasPosition && !hasVelocity)
        {
            return GuidedTarget.Stop;
        }
        var goal = hasYaw ? YawGoal.Angle : hasRate ? YawGoal.Rate : YawGoal.FollowTravel;
        return new GuidedTarget(
            hasPosition,
            hasPosition ? position : default,
            hasVelocity ? velocity : default,
            goal,
            hasYaw ? yaw : 0,
            hasRate ? yawRate : 0);
    }

    private static bool IsFinite(Vector3 vector) =>
        float.IsFinite(vector.X) && float.IsFinite(vector.Y) && float.IsFinite(vector.Z);
}
