using DroneSeal.Mavlink.Messages;

namespace DroneSeal.Mavlink;

/// <summary>Which group of REQUEST_DATA_STREAM carries a message (MAV_DATA_STREAM, as ArduPilot fills its
/// groups).</summary>
internal static class DataStreams
{
    private const byte All = 0;
    private const byte RawSensors = 1;
    private const byte ExtendedStatus = 2;
    private const byte RcChannelsGroup = 3;
    private const byte Position = 6;
    private const byte Attitudes = 10;
    private const byte Hud = 11;
    private const byte Extra = 12;

    internal static byte GroupOf(uint messageId) =>
        messageId == SysStatus.MessageId || messageId == GpsRawInt.MessageId || messageId == 62
            ? ExtendedStatus
        : messageId is 27 or 29 or 116 or 129 ? RawSensors
        : messageId is 35 or 36 or 65 ? RcChannelsGroup
        : messageId == LocalPositionNed.MessageId || messageId == GlobalPositionInt.MessageId ? Position
        : messageId == Attitude.MessageId || messageId == AttitudeQuaternion.MessageId ? Attitudes
        : messageId == VfrHud.MessageId ? Hud
        : messageId == EkfStatusReport.MessageId || messageId == DistanceSensor.MessageId
            || messageId == BatteryStatus.MessageId || messageId == SystemTime.MessageId ? Extra
        : All;
}
