namespace DroneSeal.Mavlink.Messages;

/// <summary>Whether a camera tracks. CAMERA_TRACKING_STATUS_FLAGS of the definitions.</summary>
public enum CameraTrackingStatusFlags : byte
{
    /// <summary>CAMERA_TRACKING_STATUS_FLAGS_IDLE.</summary>
    Idle = 0,

    /// <summary>CAMERA_TRACKING_STATUS_FLAGS_ACTIVE.</summary>
    Active = 1,

    /// <summary>CAMERA_TRACKING_STATUS_FLAGS_ERROR.</summary>
    Error = 2,

    /// <summary>CAMERA_TRACKING_STATUS_FLAGS_MTI.</summary>
    Mti = 4,

    /// <summary>CAMERA_TRACKING_STATUS_FLAGS_COASTING.</summary>
    Coasting = 8,
}
