using System.Globalization;
using System.Runtime.InteropServices;
using DroneSeal.Core;
using DroneSeal.Vision;
using OpenCvSharp;

namespace DroneSeal.Host.Agent;

/// <summary>A camera or a stream, through OpenCV: V4L2, GStreamer (CSI) or FFmpeg (RTSP).</summary>
internal sealed partial class CaptureCamera : ICamera
{
    // OpenCV would wait half a minute for a stream that stalls, and vision would be killed for it before.
    private const string StreamVariable = "OPENCV_FFMPEG_CAPTURE_OPTIONS";
    private const string StreamOptions = "rtsp_transport;tcp|timeout;2000000";

    private readonly VideoCapture _capture;
    private readonly Mat _picture = new();
    private readonly bool _isStamped;
    private long _given;

    /// <summary>Opens it.</summary>
    /// <exception cref="VisionException">It cannot be opened.</exception>
    internal CaptureCamera(CameraAddress address, CameraSettings settings)
    {
        _capture = Open(address, settings);
        if (!_capture.IsOpened())
        {
            Dispose();
            throw new VisionException(
                $"{CameraAddress.Masked(address.ToString())} cannot be opened: "
                + "is it there, and may this user read it?");
        }

        _isStamped = address.Scheme == "v4l2";
        if (_isStamped)
        {
            _capture.Set(VideoCaptureProperties.FrameWidth, settings.WidthPixels);
            _capture.Set(VideoCaptureProperties.FrameHeight, settings.HeightPixels);
            _capture.Set(VideoCaptureProperties.Fps, settings.RateHz);
        }
    }

    public bool IsLive => true;

    /// <summary>What the kernel's driver stamped on the buffer: OpenCV's V4L2 gives it for the position of the
    /// picture that was read last. Its other ways to a camera give a place in the stream.</summary>
    public TimeSpan? CapturedAt => _isStamped
        ? TimeSpan.FromMilliseconds(_capture.Get(VideoCaptureProperties.PosMsec))
        : null;

    /// <summary>The pipeline of a CSI sensor on a Jetson; the sink keeps one picture, the newest.</summary>
    internal static string Pipeline(string sensor, CameraSettings settings)
    {
        var rate = Math.Max(1, (int)MathF.Ceiling(settings.RateHz));
        return string.Create(
            CultureInfo.InvariantCulture,
            $"nvarguscamerasrc sensor-id={sensor} ! video/x-raw(memory:NVMM),width={settings.WidthPixels},"
            + $"height={settings.HeightPixels},framerate={rate}/1 ! nvvidconv ! video/x-raw,format=BGRx ! "
            + $"videoconvert ! video/x-raw,format=BGR ! appsink drop=true max-buffers=1 sync=false");
    }

    public bool TryNext(Frame frame)
    {
        if (!_capture.Read(_picture) || _picture.Type() != MatType.CV_8UC3 || _picture.Empty())
        {
            return false;
        }

        CapturedPixels.Copy(_picture, frame);
        frame.Name = string.Create(CultureInfo.InvariantCulture, $"frame-{_given++:d8}");
        return true;
    }

    public void Dispose()
    {
        _capture.Dispose();
        _picture.Dispose();
    }

    private static VideoCapture Open(CameraAddress address, CameraSettings settings) => address.Scheme switch
    {
        "v4l2" => new VideoCapture(address.Rest, VideoCaptureAPIs.V4L2),
        "csi" => new VideoCapture(Pipeline(address.Rest, settings), VideoCaptureAPIs.GSTREAMER),
        _ => OpenStream(address.ToString()),
    };

    // .NET keeps its own copy of the environment, which OpenCV does not see. What a user has set stays.
    private static VideoCapture OpenStream(string address)
    {
        _ = SetVariable(StreamVariable, StreamOptions, overwrite: 0);
        return new VideoCapture(address, VideoCaptureAPIs.FFMPEG);
    }

    [LibraryImport("libc", EntryPoint = "setenv", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int SetVariable(string name, string value, int overwrite);
}
