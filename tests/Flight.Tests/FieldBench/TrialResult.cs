namespace DroneSeal.Flight.Tests;

/// <summary>What one flight through one field came to.</summary>
public readonly record struct TrialResult(
    bool IsReached,
    bool IsTouched,
    float Clearance,
    float PathExcess,
    float Seconds,
    float Meters)
{
    public bool IsSuccess => IsReached && !IsTouched;
}
