using DroneSeal.Core;
using OpenCvSharp;

namespace DroneSeal.Vision;

/// <summary>The frames of one video file. A frame that cannot be decoded ends the video.</summary>
public sealed class VideoSource : IFrameSource
{
    private readonly VideoCapture _capture;
    private readonly Mat _picture;
    private readonly string _name;
    private readonly double _framesPerSecond;
    private long _given;

    /// <summary>Opens a video file.</summary>
    /// <exception cref="VisionException">It does not exist, or is no video that OpenCV can read.</exception>
    public VideoSource(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        if (!File.Exists(path))
        {
            throw new VisionException($"{path} does not exist: name a video file.");
        }

        _name = Path.GetFileName(path);
        _capture = new VideoCapture(path);
        if (!_capture.IsOpened())
        {
            _capture.Dispose();
            throw new VisionException($"{path} cannot be opened: it is no video, or its codec is missing.");
        }

        _picture = new Mat();
        _framesPerSecond = _capture.Fps > 0 ? _capture.Fps : 30;
        Count = _capture.FrameCount > 0 ? _capture.FrameCount : null;
    }

    /// <summary>Frames in all, as the file claims.</summary>
    public int? Count { get; }

    /// <inheritdoc/>
    public bool TryNext(Frame frame)
    {
        ArgumentNullException.ThrowIfNull(frame);
        if (!_capture.Read(_picture) || !FramePixels.TryCopy(_picture, frame))
        {
            return false;
        }

        frame.Id = new FrameId(_given);
        frame.Name = $"{_name}#{_given:d6}";
        frame.CapturedAt = TimeSpan.FromSeconds(_given / _framesPerSecond);
        _given++;
        return true;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _capture.Dispose();
        _picture.Dispose();
    }
}
