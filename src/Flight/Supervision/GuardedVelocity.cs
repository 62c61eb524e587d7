using System.Numerics;

namespace DroneSeal.Flight;

/// <summary>What may be sent.</summary>
/// <param name="VelocityNed">Metres a second.</param>
/// <param name="Verdict">What was done to get it.</param>
/// <param name="SpeedLimit">The greatest speed that sight and time-out allow in the wanted direction, metres
/// a second.</param>
public readonly record struct GuardedVelocity(Vector3 VelocityNed, GuardVerdict Verdict, float SpeedLimit);
