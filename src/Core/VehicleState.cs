using System.Numerics;

namespace DroneSeal.Core;

/// <summary>Where the vehicle is and how it moves, at one instant.</summary>
/// <param name="At">Monotonic time of the measurement on this machine.</param>
/// <param name="PositionNed">Metres north, east and down of the local origin.</param>
/// <param name="VelocityNed">Metres a second.</param>
/// <param name="RollRadians">Right side down is positive.</param>
/// <param name="PitchRadians">Nose up is positive.</param>
/// <param name="YawRadians">Clockwise from north, -pi..pi.</param>
/// <param name="YawRateRadiansPerSecond">Clockwise is positive.</param>
public readonly record struct VehicleState(
    TimeSpan At,
    Vector3 PositionNed,
    Vector3 VelocityNed,
    float RollRadians,
    float PitchRadians,
    float YawRadians,
    float YawRateRadiansPerSecond);
