namespace OpenCvSharp;

/// <summary>Backends that read and write video.</summary>
public enum VideoCaptureAPIs
{
    /// <summary>Whichever works.</summary>
    ANY = 0,

    /// <summary>Video for Linux.</summary>
    V4L = 200,

    /// <summary>Video for Linux.</summary>
    V4L2 = 200,

    /// <summary>GStreamer.</summary>
    GSTREAMER = 1800,

    /// <summary>FFmpeg.</summary>
    FFMPEG = 1900,

    /// <summary>Numbered picture files.</summary>
    IMAGES = 2000,

    /// <summary>The built-in Motion JPEG.</summary>
    OPENCV_MJPEG = 2200,
}
