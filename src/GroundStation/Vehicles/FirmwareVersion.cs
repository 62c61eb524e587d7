namespace DroneSeal.GroundStation.Vehicles;

/// <summary>A version as AUTOPILOT_VERSION tells it: major, minor, patch and kind, a byte each.</summary>
internal static class FirmwareVersion
{
    /// <summary>Such as 4.6.1.</summary>
    internal static string Of(uint code) =>
        FormattableString.Invariant($"{code >> 24}.{(code >> 16) & 0xFF}.{(code >> 8) & 0xFF}");
}
