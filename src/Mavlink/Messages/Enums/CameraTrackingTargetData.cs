namespace DroneSeal.Mavlink.Messages;

/// <summary>Where the target's data are. CAMERA_TRACKING_TARGET_DATA of the definitions.</summary>
[Flags]
public enum CameraTrackingTargetData : byte
{
    /// <summary>None of them.</summary>
    None = 0,

    /// <summary>CAMERA_TRACKING_TARGET_DATA_EMBEDDED.</summary>
    Embedded = 0x1,

    /// <summary>CAMERA_TRACKING_TARGET_DATA_RENDERED.</summary>
    Rendered = 0x2,

    /// <summary>CAMERA_TRACKING_TARGET_DATA_IN_STATUS.</summary>
    InStatus = 0x4,
}
