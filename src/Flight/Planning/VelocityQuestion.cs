using System.Numerics;

using DroneSeal.Core;

namespace DroneSeal.Flight;

/// <summary>What the choice of a velocity starts from.</summary>
/// <param name="Now">Monotonic.</param>
/// <param name="State">Of the vehicle.</param>
/// <param name="Motion">Of the vehicle, and what it was asked for.</param>
/// <param name="Aim">Where to, metres north and east.</param>
/// <param name="Speed">How fast at most, metres a second.</param>
/// <param name="Low">Down coordinate of the lower side, margin included.</param>
/// <param name="High">Down coordinate of the upper side, margin included.</param>
internal readonly record struct VelocityQuestion(
    TimeSpan Now,
    VehicleState State,
    VehicleMotion Motion,
    Vector2 Aim,
    float Speed,
    float Low,
    float High);
