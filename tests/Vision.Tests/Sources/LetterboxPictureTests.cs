using DroneSeal.Core;
using DroneSeal.Tests;

namespace DroneSeal.Vision.Tests.Sources;

/// <summary>
/// Expected numbers come from Python's cv2 4.6.0: imread, resize with INTER_LINEAR, top left in a square of
/// 114; the checksum is the sum of value times (index mod 97 + 1), rows first.
/// </summary>
public sealed class LetterboxPictureTests
{
    [SkippableTheory]
    [InlineData("css_s00_0072.jpg", 416, 2949241699.0)]
    [InlineData("css_s00_0072.jpg", 160, 435987460.0)]
    [InlineData("css_s01_0423.jpg", 416, 3634489071.0)]
    [InlineData("css_s01_0423.jpg", 160, 536705140.0)]
    public void WhenAPhotographIsLetterboxedTheBytesArePythons(string name, int inputSize, double expected)
    {
        using var square = new LetterboxPicture(inputSize);
        square.Fill(Photograph(name));
        Assert.Equal(expected, square.Bgr.Select((value, i) => value * (double)((i % 97) + 1)).Sum());
    }

    [SkippableFact]
    public void WhenThePreprocessingIsBgrBytesThePlanesHoldTheBytes()
    {
        using var square = new LetterboxPicture(160);
        square.Fill(Photograph("css_s01_0423.jpg"));
        var image = new float[3 * 160 * 160];
        square.ToTensor(Preprocessing.BgrBytes, image);
        for (var i = 0; i < image.Length; i++)
        {
            Assert.Equal(square.Bgr[(3 * (i % 25600)) + (i / 25600)], image[i]);
        }
    }

    [SkippableTheory]
    [InlineData("css_s00_0072.jpg", 91841.6296646907, 64057.369698097)]
    [InlineData("css_s01_0423.jpg", 1852491.356055112, 51674.79455695534)]
    public void WhenThePreprocessingIsRgbThePlanesAreNormalised(string name, double checksum, double absolute)
    {
        using var square = new LetterboxPicture(160);
        square.Fill(Photograph(name));
        var image = new float[3 * 160 * 160];
        square.ToTensor(Preprocessing.RgbImageNet, image);
        Assert.Equal(checksum, image.Select((value, i) => value * (double)((i % 97) + 1)).Sum(), 1.0);
        Assert.Equal(absolute, image.Sum(value => Math.Abs((double)value)), 0.05);
    }

    [Fact]
    public void WhenTheNextPictureIsSmallerNothingOfTheLastOneStays()
    {
        using var square = new LetterboxPicture(32);
        square.Fill(Plain(64, 64, 200));
        square.Fill(Plain(64, 16, 50));
        Assert.Equal(8 * 32 * 3, square.Bgr.Count(value => value == 50));
        Assert.Equal(24 * 32 * 3, square.Bgr.Count(value => value == Letterbox.Padding));
    }

    [Fact]
    public void WhenWarmNothingIsAllocated()
    {
        using var square = new LetterboxPicture(96);
        var image = new float[3 * 96 * 96];
        Frame[] frames = [Plain(120, 80, 7), Plain(80, 100, 9)];
        Work(square, frames, image);
        var allocated = Allocations.Of(() =>
        {
            for (var i = 0; i < 50; i++)
            {
                Work(square, frames, image);
            }
        });

        Assert.Equal(0, allocated);
    }

    [Fact]
    public void WhenTheFrameIsEmptyItIsRefused()
    {
        using var square = new LetterboxPicture(32);
        Assert.Throws<ArgumentException>(() => square.Fill(new Frame()));
        Assert.Throws<ArgumentException>(() => square.ToTensor(Preprocessing.BgrBytes, new float[7]));
    }

    private static void Work(LetterboxPicture square, Frame[] frames, float[] image)
    {
        foreach (var frame in frames)
        {
            square.Fill(frame);
            square.ToTensor(Preprocessing.BgrBytes, image);
            square.ToTensor(Preprocessing.RgbImageNet, image);
        }
    }

    private static Frame Plain(int width, int height, byte value)
    {
        var frame = new Frame { Width = width, Height = height, Bgr = new byte[3 * width * height] };
        Array.Fill(frame.Bgr, value);
        return frame;
    }

    private static Frame Photograph(string name)
    {
        using var source = new PictureSource([SharedData.Require("data", "cones", "images", name)]);
        var frame = new Frame();
        Assert.True(source.TryNext(frame));
        return frame;
    }
}
