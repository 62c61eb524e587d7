using OpenCvSharp;

namespace DroneSeal.OpenCvSharp.Tests;

/// <summary>Expected numbers: see <see cref="Reference"/>.</summary>
public sealed class CodecTests
{
    [Fact]
    public void WhenAPngIsDecodedEveryValueIsBack()
    {
        using var picture = Reference.Picture();
        Assert.True(Cv2.ImEncode(".png", picture, out var bytes));
        using var decoded = Cv2.ImDecode(bytes, ImreadModes.Color);
        Assert.Equal(20631886.0, Reference.Checksum(decoded));
    }

    [Theory]
    [InlineData(ImreadModes.Color, 20674087.0)]
    [InlineData(ImreadModes.Grayscale, 6735463.0)]
    public void WhenAJpegIsDecodedTheValuesArePythons(ImreadModes mode, double expected)
    {
        using var decoded = Cv2.ImDecode(Jpeg(), mode);
        Assert.Equal(expected, Reference.Checksum(decoded));
    }

    [Fact]
    public void WhenAPictureIsWrittenItCanBeRead()
    {
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + " ü.png");
        using var picture = Reference.Picture();
        try
        {
            Assert.True(Cv2.ImWrite(path, picture));
            using var back = Cv2.ImRead(path);
            Assert.Equal(20631886.0, Reference.Checksum(back));
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public void WhenThereIsNoSuchFileTheMatIsEmpty()
    {
        using var nothing = Cv2.ImRead("/nowhere/at-all.jpg");
        Assert.True(nothing.Empty());
    }

    [Fact]
    public void WhenThereIsNoByteTheCallerIsTold() =>
        Assert.Throws<ArgumentException>(() => Cv2.ImDecode([], ImreadModes.Color));

    [Fact]
    public void WhenBytesAreRandomOrCutNothingBreaks()
    {
        var random = new Random(20260101);
        using var picture = Reference.Picture();
        Cv2.ImEncode(".png", picture, out var png);
        Cv2.ImEncode(".bmp", picture, out var bmp);
        byte[][] seeds = [Jpeg(), png, bmp];
        for (var round = 0; round < 600; round++)
        {
            var bytes = seeds[round % seeds.Length][..];
            if (round % 2 == 0)
            {
                bytes = bytes[..random.Next(1, bytes.Length)];
            }

            for (var i = 0; i < round % 9; i++)
            {
                bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            }

            DecodeOrRefuse(bytes);
        }

        var noise = new byte[512];
        for (var round = 0; round < 200; round++)
        {
            random.NextBytes(noise);
            DecodeOrRefuse(noise);
        }
    }

    private static void DecodeOrRefuse(byte[] bytes)
    {
        try
        {
            using var decoded = Cv2.ImDecode(bytes, ImreadModes.Color);
            Assert.True(decoded.Empty() || decoded.Channels() == 3);
        }
        catch (OpenCVException)
        {
            // A header that claims too many pixels: refused, and told so.
        }
    }

    private static byte[] Jpeg()
    {
        using var picture = Reference.Picture();
        Cv2.ImEncode(".jpg", picture, out var bytes, [new ImageEncodingParam(ImwriteFlags.JpegQuality, 90)]);
        Assert.Equal(1714, bytes.Length);
        return bytes;
    }
}
