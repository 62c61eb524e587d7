namespace DroneSeal.Mavlink.Messages;

/// <summary>How grave a text is. MAV_SEVERITY of the definitions.</summary>
public enum MavSeverity : byte
{
    /// <summary>MAV_SEVERITY_EMERGENCY.</summary>
    Emergency = 0,

    /// <summary>MAV_SEVERITY_ALERT.</summary>
    Alert = 1,

    /// <summary>MAV_SEVERITY_CRITICAL.</summary>
    Critical = 2,

    /// <summary>MAV_SEVERITY_ERROR.</summary>
    Error = 3,

    /// <summary>MAV_SEVERITY_WARNING.</summary>
    Warning = 4,

    /// <summary>MAV_SEVERITY_NOTICE.</summary>
    Notice = 5,

    /// <summary>MAV_SEVERITY_INFO.</summary>
    Info = 6,

    /// <summary>MAV_SEVERITY_DEBUG.</summary>
    Debug = 7,
}
