namespace DroneSeal.Host;

/// <summary>What the process answers to its caller. Documented in the README; never renumbered.</summary>
internal static class ExitCode
{
    internal const int Done = 0;
    internal const int Usage = 2;
    internal const int BadInput = 3;
    internal const int DeviceOrLibraryMissing = 4;
    internal const int StoreDamaged = 5;
    internal const int FlightFailed = 6;
}
