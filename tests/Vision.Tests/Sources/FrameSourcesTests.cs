using DroneSeal.Core;
using OpenCvSharp;

namespace DroneSeal.Vision.Tests.Sources;

public sealed class FrameSourcesTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("frame-sources").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void WhenAFolderIsNamedItsPicturesComeInOrdinalOrder()
    {
        Picture("b.png", 10, 8, 1);
        Picture("B.jpg", 12, 8, 2);
        Picture("a10.bmp", 14, 8, 3);
        Picture("a9.jpeg", 16, 8, 4);
        File.WriteAllText(Path.Combine(_folder, "notes.txt"), "no picture");

        using var source = FrameSources.Open([_folder]);

        Assert.Equal(4, source.Count);
        Assert.Equal(["B.jpg", "a10.bmp", "a9.jpeg", "b.png"], Names(source));
    }

    [Fact]
    public void WhenAPictureCannotBeReadItIsSkippedAndNamed()
    {
        Picture("1.png", 10, 8, 1);
        File.WriteAllBytes(Path.Combine(_folder, "2.jpg"), [0xff, 0xd8, 0xff, 1, 2, 3]);
        File.WriteAllBytes(Path.Combine(_folder, "3.png"), []);
        Picture("4.png", 10, 8, 1);

        using var source = FrameSources.Open([_folder]);

        Assert.Equal(["1.png", "4.png"], Names(source));
        Assert.Equal(["2.jpg", "3.png"], source.Skipped.Select(Path.GetFileName));
    }

    [Fact]
    public void WhenThePictureFitsTheFramesArrayIsReused()
    {
        Picture("1.png", 20, 10, 5);
        Picture("2.png", 10, 8, 77);
        using var source = new PictureSource([_folder]);
        var frame = new Frame();
        Assert.True(source.TryNext(frame));
        var array = frame.Bgr;

        Assert.True(source.TryNext(frame));

        Assert.Same(array, frame.Bgr);
        Assert.Equal((10, 8, new FrameId(1)), (frame.Width, frame.Height, frame.Id));
        Assert.All(frame.Bgr[..(3 * 10 * 8)], value => Assert.Equal(77, value));
    }

    [Fact]
    public void WhenPathsAreMixedTheIdsRunOn()
    {
        Picture("1.png", 10, 8, 1);
        var video = Video(3);

        using var source = FrameSources.Open([Path.Combine(_folder, "1.png"), video]);

        Assert.Equal(4, source.Count);
        Assert.Equal(["1.png", "v.avi#000000", "v.avi#000001", "v.avi#000002"], Names(source));
    }

    [Fact]
    public void WhenAVideoIsReadEveryFrameHasItsTimeAndPixels()
    {
        using var source = new VideoSource(Video(3));
        var frame = new Frame();
        for (var i = 0; i < 3; i++)
        {
            Assert.True(source.TryNext(frame));
            Assert.Equal(i * 0.1, frame.CapturedAt.TotalSeconds, 3);
            Assert.InRange(frame.Bgr[0], (60 * i) - 3, (60 * i) + 3);
        }

        Assert.False(source.TryNext(frame));
    }

    [Theory]
    [InlineData("none.png")]
    [InlineData("none.avi")]
    [InlineData("none")]
    public void WhenAPathDoesNotExistOneSentenceSaysSo(string name)
    {
        var error = Assert.Throws<VisionException>(() => FrameSources.Open([Path.Combine(_folder, name)]));
        Assert.Contains("does not exist", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void WhenAFolderHoldsNoPictureOneSentenceSaysSo() =>
        Assert.Contains(
            "holds no picture",
            Assert.Throws<VisionException>(() => FrameSources.Open([_folder])).Message,
            StringComparison.Ordinal);

    private static List<string> Names(FrameSequence source)
    {
        var names = new List<string>();
        var frame = new Frame();
        while (source.TryNext(frame))
        {
            Assert.Equal(names.Count, frame.Id.Value);
            names.Add(frame.Name);
        }

        return names;
    }

    private void Picture(string name, int width, int height, byte value)
    {
        using var picture = new Mat(height, width, MatType.CV_8UC3, Scalar.All(value));
        Assert.True(Cv2.ImWrite(Path.Combine(_folder, name), picture));
    }

    private string Video(int frames)
    {
        var path = Path.Combine(_folder, "v.avi");
        using var writer = new VideoWriter(path, FourCC.MJPG, 10, new Size(32, 24));
        for (var i = 0; i < frames; i++)
        {
            using var picture = new Mat(24, 32, MatType.CV_8UC3, Scalar.All(60 * i));
            writer.Write(picture);
        }

        return path;
    }
}
