using DroneSeal.Mavlink;
using DroneSeal.Mavlink.Messages;

namespace DroneSeal.Flight.Autopilot;

/// <summary>What flying needs to hear, and how often.</summary>
internal static class AutopilotRates
{
    /// <summary>Asks for all of it.</summary>
    internal static void Want(MessageIntervals intervals, AutopilotKind kind, TimeSpan now)
    {
        intervals.Want<LocalPositionNed>(50, now);
        intervals.Want<Attitude>(50, now);
        intervals.Want<GlobalPositionInt>(10, now);
        intervals.Want<ExtendedSysState>(5, now);
        if (kind == AutopilotKind.Px4)
        {
            intervals.Want<EstimatorStatus>(2, now);
        }
        else
        {
            intervals.Want<EkfStatusReport>(2, now);
        }

        intervals.Want<SysStatus>(2, now);
        intervals.Want<BatteryStatus>(1, now);
        intervals.Want<SystemTime>(1, now);
    }
}
