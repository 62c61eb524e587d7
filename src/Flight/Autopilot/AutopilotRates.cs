using DroneSeal.Mavlink;
using DroneSeal.Mavlink.Messages;

namespace DroneSeal.Flight.Autopilot;

/// <summary>What flying needs to hear, and how often.</summary>
internal static class AutopilotRates
{
    /// <summary>Asks for all of it.</summary>
    /// <param name="intervals">Asks.</param>
    /// <param name="kind">Whom.</param>
    /// <param name="withRange">Whether for range sensors too: ArduPilot sends each of its sectors with
    /// them.</param>
    /// <param name="now">Monotonic.</param>
    internal static void Want(MessageIntervals intervals, AutopilotKind kind, bool withRange, TimeSpan now)
    {
        intervals.Want<LocalPositionNed>(50, now);
        intervals.Want<Attitude>(50, now);
        intervals.Want<GlobalPositionInt>(10, now);
        intervals.Want<ExtendedSysState>(5, now);
        if (kind == AutopilotKind.Px4)
        {
            intervals.Want<EstimatorStatus>(5, now);
        }
        else
        {
            intervals.Want<EkfStatusReport>(5, now);
        }

        intervals.Want<SysStatus>(2, now);
        intervals.Want<BatteryStatus>(1, now);
        intervals.Want<SystemTime>(1, now);
        if (withRange)
        {
            intervals.Want<DistanceSensor>(10, now);
        }
    }
}
