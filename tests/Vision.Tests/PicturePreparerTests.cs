using DroneSeal.Core;
using OpenCvSharp;

namespace DroneSeal.Vision.Tests;

public sealed class PicturePreparerTests
{
    private const int S = 416;

    [Theory]
    [InlineData(640, 480)]
    [InlineData(333, 500)]
    [InlineData(416, 416)]
    [InlineData(97, 31)]
    [InlineData(1920, 1080)]
    public void ItIsOpenCvsBilinearResizePlacedTopLeftOverPadding(int width, int height)
    {
        var frame = Noise(width, height);
        var image = new float[3 * S * S];
        var letterbox = new PicturePreparer(Preprocessing.BgrBytes, S).Prepare(frame, image);

        using var source = Mat.FromPixelData(height, width, MatType.CV_8UC3, frame.Bgr);
        using var resized = new Mat();
        Cv2.Resize(source, resized, new Size(letterbox.ContentWidth, letterbox.ContentHeight));
        var worst = 0f;
        for (var y = 0; y < resized.Rows; y++)
        {
            for (var x = 0; x < resized.Cols; x++)
            {
                var pixel = resized.At<Vec3b>(y, x);
                worst = Math.Max(worst, Math.Abs(image[(y * S) + x] - pixel.Item0));
                worst = Math.Max(worst, Math.Abs(image[(2 * S * S) + (y * S) + x] - pixel.Item2));
            }
        }

        Assert.True(worst <= 1, $"A byte differs by {worst}.");
        Assert.Equal(Math.Max(width, height) == width ? S : letterbox.ContentWidth, letterbox.ContentWidth);
        if (resized.Rows < S)
        {
            Assert.Equal(Letterbox.Padding, image[(S * S) - 1]);
        }
    }

    [Fact]
    public void LegacyWeightsSeeRedFirstAndNormalised()
    {
        var frame = new Frame { Width = S, Height = S, Bgr = new byte[3 * S * S] };
        for (var i = 0; i < frame.Bgr.Length; i += 3)
        {
            (frame.Bgr[i], frame.Bgr[i + 1], frame.Bgr[i + 2]) = (10, 20, 255);
        }

        var image = new float[3 * S * S];
        new PicturePreparer(Preprocessing.RgbImageNet, S).Prepare(frame, image);

        Assert.Equal((1 - 0.485f) / 0.229f, image[0], 1e-5);
        Assert.Equal(((20 / 255f) - 0.456f) / 0.224f, image[S * S], 1e-5);
        Assert.Equal(((10 / 255f) - 0.406f) / 0.225f, image[2 * S * S], 1e-5);
    }

    [Theory]
    [InlineData(0, 10)]
    [InlineData(100, 100)]
    public void AFrameWithoutItsPixelsIsRefused(int width, int height)
    {
        var frame = new Frame { Width = width, Height = height, Bgr = new byte[30] };

        Assert.Throws<ArgumentException>(
            () => new PicturePreparer(Preprocessing.BgrBytes, S).Prepare(frame, new float[3 * S * S]));
    }

    private static Frame Noise(int width, int height)
    {
        var frame = new Frame { Width = width, Height = height, Bgr = new byte[3 * width * height] };
        new Random(width).NextBytes(frame.Bgr);
        return frame;
    }
}
