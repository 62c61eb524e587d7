using System.Numerics;

namespace DroneSeal.Sim;

/// <summary>What a companion asked for last.</summary>
/// <param name="HasPosition">Whether the position counts; otherwise the velocity does.</param>
/// <param name="PositionNed">Metres from home.</param>
/// <param name="VelocityNed">Metres a second.</param>
/// <param name="Yaw">What the nose shall do.</param>
/// <param name="YawRadians">For <see cref="YawGoal.Angle"/>.</param>
/// <param name="YawRate">For <see cref="YawGoal.Rate"/>, radians a second.</param>
internal readonly record struct GuidedTarget(
    bool HasPosition,
    Vector3 PositionNed,
    Vector3 VelocityNed,
    YawGoal Yaw,
    float YawRadians,
    float YawRate)
{
    /// <summary>Stand still.</summary>
    public static GuidedTarget Stop { get; } = new(false, default, default, YawGoal.Hold, 0, 0);
}
