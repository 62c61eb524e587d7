using OpenCvSharp;

namespace DroneSeal.OpenCvSharp.Tests;

public sealed class VideoTests : IDisposable
{
    private readonly string _path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".avi");

    public void Dispose() => File.Delete(_path);

    [Fact]
    public void WhenAVideoIsWrittenItsFramesCanBeRead()
    {
        using (var writer = new VideoWriter(_path, FourCC.MJPG, 10, new Size(64, 48)))
        {
            Assert.True(writer.IsOpened());
            for (var i = 0; i < 5; i++)
            {
                using var picture = new Mat(48, 64, MatType.CV_8UC3, Scalar.All(40 * i));
                writer.Write(picture);
            }
        }

        using var capture = new VideoCapture(_path);
        Assert.True(capture.IsOpened());
        Assert.Equal((64, 48, 5), (capture.FrameWidth, capture.FrameHeight, capture.FrameCount));
        Assert.Equal(10, capture.Fps, 3);
        using var frame = new Mat();
        for (var i = 0; i < 5; i++)
        {
            Assert.True(capture.Read(frame));
            Assert.Equal(40 * i, Cv2.Mean(frame).Val0, 3.0);
        }

        Assert.False(capture.Read(frame));
    }

    [Fact]
    public void WhenAFileIsNoVideoItIsNotOpened()
    {
        File.WriteAllText(_path, "no video");
        using var capture = new VideoCapture(_path);
        Assert.False(capture.IsOpened());
    }
}
