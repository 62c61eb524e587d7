namespace DroneSeal.Host.Replaying;

/// <summary>Where the vehicle was, metres and radians.</summary>
internal sealed record ReplayPose(float North, float East, float Up, float Yaw);
