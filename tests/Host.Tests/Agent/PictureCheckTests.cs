using DroneSeal.Core;
using DroneSeal.Host.Agent;

namespace DroneSeal.Host.Tests.Agent;

public sealed class PictureCheckTests
{
    [Theory]
    [InlineData(0, 0, "black")]
    [InlineData(4, 6, "black")] // the sensor's noise makes it no look at free space
    [InlineData(255, 0, "overexposed")]
    [InlineData(250, 5, "overexposed")]
    [InlineData(128, 1, "one colour")]
    [InlineData(60, 40, null)]
    [InlineData(200, 30, null)]
    public void APictureThatShowsNothingIsTold(int mean, int noise, string? words)
    {
        var fault = PictureCheck.Fault(Picture(mean, noise));

        Assert.Equal(words is null, fault is null);
        Assert.Contains(words ?? "", fault ?? "", StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1f)]
    [InlineData(0.35f)] // dusk
    public void AnOrdinaryPictureIsNone(float light)
    {
        var frame = GoldenFrame.Load();
        for (var i = 0; i < frame.Bgr.Length; i++)
        {
            frame.Bgr[i] = (byte)(light * frame.Bgr[i]);
        }

        Assert.Null(PictureCheck.Fault(frame));
    }

    [Fact]
    public void ABrightSkyOverAFieldIsNoFault()
    {
        var frame = Picture(90, 30);
        frame.Bgr.AsSpan(0, frame.Bgr.Length * 6 / 10).Fill(255);

        Assert.Null(PictureCheck.Fault(frame));
    }

    internal static Frame Picture(int mean, int noise)
    {
        var random = new Random(1);
        var frame = new Frame { Width = 320, Height = 240, Bgr = new byte[3 * 320 * 240] };
        for (var i = 0; i < frame.Bgr.Length; i++)
        {
            frame.Bgr[i] = (byte)Math.Clamp(mean + random.Next(-noise, noise + 1), 0, 255);
        }

        return frame;
    }
}
