namespace DroneSeal.Mavlink.Messages;

/// <summary>What a camera tracks, in its picture: 0..1 from the left and top edges.</summary>
[MavlinkMessage(275, "CAMERA_TRACKING_IMAGE_STATUS")]
public partial record struct CameraTrackingImageStatus
{
    /// <summary>Whether it tracks.</summary>
    public CameraTrackingStatusFlags TrackingStatus;

    /// <summary>How it tracks.</summary>
    public CameraTrackingMode TrackingMode;

    /// <summary>Where the target's data are.</summary>
    public CameraTrackingTargetData TargetData;

    /// <summary>Middle of a point, 0..1; NaN: not known.</summary>
    public float PointX;

    /// <summary>Middle of a point, 0..1; NaN: not known.</summary>
    public float PointY;

    /// <summary>Of a point, 0..1 of the picture's width; NaN: not known.</summary>
    public float Radius;

    /// <summary>Rectangle, left, 0..1; NaN: not known.</summary>
    public float RecTopX;

    /// <summary>Rectangle, top, 0..1; NaN: not known.</summary>
    public float RecTopY;

    /// <summary>Rectangle, right, 0..1; NaN: not known.</summary>
    public float RecBottomX;

    /// <summary>Rectangle, bottom, 0..1; NaN: not known.</summary>
    public float RecBottomY;

    /// <summary>Of a camera behind the autopilot; 0: an own component.</summary>
    [MavlinkExtension]
    public byte CameraDeviceId;
}
