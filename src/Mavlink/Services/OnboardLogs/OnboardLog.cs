namespace DroneSeal.Mavlink;

/// <summary>One log on the autopilot.</summary>
/// <param name="Id">Its number there.</param>
/// <param name="Bytes">Its length; some autopilots only estimate it.</param>
/// <param name="UnixSeconds">When it was begun, seconds since 1970-01-01 UTC; 0 where the autopilot did not
/// know.</param>
public readonly record struct OnboardLog(ushort Id, long Bytes, uint UnixSeconds);
