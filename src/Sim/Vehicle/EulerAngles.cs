using System.Numerics;

namespace DroneSeal.Sim;

/// <summary>Roll, pitch and yaw (radians, aerospace order) of a body-to-NED quaternion.</summary>
internal static class EulerAngles
{
    /// <summary>Right side down is positive.</summary>
    public static float Roll(Quaternion turn) => MathF.Atan2(
        2 * ((turn.W * turn.X) + (turn.Y * turn.Z)),
        1 - (2 * ((turn.X * turn.X) + (turn.Y * turn.Y))));

    /// <summary>Nose up is positive.</summary>
    public static float Pitch(Quaternion turn) =>
        MathF.Asin(Math.Clamp(2 * ((turn.W * turn.Y) - (turn.Z * turn.X)), -1f, 1f));

    /// <summary>Clockwise from north, -pi..pi.</summary>
    public static float Yaw(Quaternion turn) => MathF.Atan2(
        2 * ((turn.W * turn.Z) + (turn.X * turn.Y)),
        1 - (2 * ((turn.Y * turn.Y) + (turn.Z * turn.Z))));

    /// <summary>The same direction in -pi..pi.</summary>
    public static float Wrap(float radians) => MathF.IEEERemainder(radians, MathF.Tau);
}
