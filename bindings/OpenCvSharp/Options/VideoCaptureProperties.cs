namespace OpenCvSharp;

/// <summary>What a capture can be asked for or told.</summary>
public enum VideoCaptureProperties
{
    /// <summary>Position in milliseconds.</summary>
    PosMsec = 0,

    /// <summary>Index of the next frame.</summary>
    PosFrames = 1,

    /// <summary>Position, 0..1.</summary>
    PosAviRatio = 2,

    /// <summary>Pixels across.</summary>
    FrameWidth = 3,

    /// <summary>Pixels down.</summary>
    FrameHeight = 4,

    /// <summary>Frames a second.</summary>
    Fps = 5,

    /// <summary>Codec, four characters.</summary>
    FourCC = 6,

    /// <summary>Frames in the file.</summary>
    FrameCount = 7,

    /// <summary>Type of the mats.</summary>
    Format = 8,

    /// <summary>Mode of the backend.</summary>
    Mode = 9,

    /// <summary>OpenCV's property <c>Brightness</c>.</summary>
    Brightness = 10,

    /// <summary>OpenCV's property <c>Contrast</c>.</summary>
    Contrast = 11,

    /// <summary>OpenCV's property <c>Saturation</c>.</summary>
    Saturation = 12,

    /// <summary>OpenCV's property <c>Hue</c>.</summary>
    Hue = 13,

    /// <summary>OpenCV's property <c>Gain</c>.</summary>
    Gain = 14,

    /// <summary>OpenCV's property <c>Exposure</c>.</summary>
    Exposure = 15,

    /// <summary>Whether frames become BGR.</summary>
    ConvertRgb = 16,

    /// <summary>OpenCV's property <c>WhiteBalanceBlueU</c>.</summary>
    WhiteBalanceBlueU = 17,

    /// <summary>OpenCV's property <c>Rectification</c>.</summary>
    Rectification = 18,

    /// <summary>OpenCV's property <c>Monocrome</c>.</summary>
    Monocrome = 19,

    /// <summary>OpenCV's property <c>Sharpness</c>.</summary>
    Sharpness = 20,

    /// <summary>OpenCV's property <c>AutoExposure</c>.</summary>
    AutoExposure = 21,

    /// <summary>OpenCV's property <c>Gamma</c>.</summary>
    Gamma = 22,

    /// <summary>OpenCV's property <c>Temperature</c>.</summary>
    Temperature = 23,

    /// <summary>OpenCV's property <c>Trigger</c>.</summary>
    Trigger = 24,

    /// <summary>OpenCV's property <c>TriggerDelay</c>.</summary>
    TriggerDelay = 25,

    /// <summary>OpenCV's property <c>WhiteBalanceRedV</c>.</summary>
    WhiteBalanceRedV = 26,

    /// <summary>OpenCV's property <c>Zoom</c>.</summary>
    Zoom = 27,

    /// <summary>OpenCV's property <c>Focus</c>.</summary>
    Focus = 28,

    /// <summary>OpenCV's property <c>Guid</c>.</summary>
    Guid = 29,

    /// <summary>OpenCV's property <c>IsoSpeed</c>.</summary>
    IsoSpeed = 30,

    /// <summary>OpenCV's property <c>BackLight</c>.</summary>
    BackLight = 32,

    /// <summary>OpenCV's property <c>Pan</c>.</summary>
    Pan = 33,

    /// <summary>OpenCV's property <c>Tilt</c>.</summary>
    Tilt = 34,

    /// <summary>OpenCV's property <c>Roll</c>.</summary>
    Roll = 35,

    /// <summary>OpenCV's property <c>Iris</c>.</summary>
    Iris = 36,

    /// <summary>OpenCV's property <c>Settings</c>.</summary>
    Settings = 37,

    /// <summary>Frames held back.</summary>
    BufferSize = 38,

    /// <summary>Automatic focus.</summary>
    AutoFocus = 39,

    /// <summary>OpenCV's property <c>SARNum</c>.</summary>
    SARNum = 40,

    /// <summary>OpenCV's property <c>SARDen</c>.</summary>
    SARDen = 41,

    /// <summary>OpenCV's property <c>Backend</c>.</summary>
    Backend = 42,

    /// <summary>OpenCV's property <c>Channel</c>.</summary>
    Channel = 43,

    /// <summary>OpenCV's property <c>AutoWB</c>.</summary>
    AutoWB = 44,

    /// <summary>OpenCV's property <c>WBTemperature</c>.</summary>
    WBTemperature = 45,

    /// <summary>OpenCV's property <c>CodecPixelFormat</c>.</summary>
    CodecPixelFormat = 46,

    /// <summary>OpenCV's property <c>BitRate</c>.</summary>
    BitRate = 47,

    /// <summary>OpenCV's property <c>OrientationMeta</c>.</summary>
    OrientationMeta = 48,

    /// <summary>Whether the orientation tag is applied.</summary>
    OrientationAuto = 49,
}
