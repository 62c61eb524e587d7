namespace DroneSeal.Mavlink.Messages;

/// <summary>How a camera tracks. CAMERA_TRACKING_MODE of the definitions.</summary>
public enum CameraTrackingMode : byte
{
    /// <summary>CAMERA_TRACKING_MODE_NONE.</summary>
    None = 0,

    /// <summary>CAMERA_TRACKING_MODE_POINT.</summary>
    Point = 1,

    /// <summary>CAMERA_TRACKING_MODE_RECTANGLE.</summary>
    Rectangle = 2,
}
