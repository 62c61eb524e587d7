using OpenCvSharp;

namespace DroneSeal.OpenCvSharp.Tests;

/// <summary>Expected numbers: see <see cref="Reference"/>.</summary>
public sealed class FilterTests
{
    [Theory]
    [InlineData(ColorConversionCodes.BGR2GRAY, 6737802.0)]
    [InlineData(ColorConversionCodes.BGR2HSV, 18885779.0)]
    [InlineData(ColorConversionCodes.BGR2Lab, 21761829.0)]
    [InlineData(ColorConversionCodes.BGR2RGB, 20515430.0)]
    public void WhenTheColourSpaceChangesTheValuesArePythons(ColorConversionCodes code, double expected) =>
        Assert.Equal(expected, Reference.After((from, to) => Cv2.CvtColor(from, to, code)));

    [Fact]
    public void WhenBlurredTheValuesArePythons()
    {
        Assert.Equal(
            20330779.0, Reference.After((from, to) => Cv2.GaussianBlur(from, to, new Size(5, 5), 1.2)));
        Assert.Equal(20201508.0, Reference.After((from, to) => Cv2.Blur(from, to, new Size(3, 5))));
        Assert.Equal(20555260.0, Reference.After((from, to) => Cv2.MedianBlur(from, to, 3)));
    }

    [Fact]
    public void WhenTheBoxIsNotNormalizedItHoldsSums()
    {
        using var gray = Reference.Gray();
        using var sums = new Mat();
        Cv2.BoxFilter(gray, sums, MatType.CV_32F, new Size(3, 3), normalize: false);
        Assert.Equal(60455479.0, Reference.Checksum(sums));
    }

    [Fact]
    public void ThresholdsMarkWhatLiesAboveThem()
    {
        using var gray = Reference.Gray();
        using var result = new Mat();
        Assert.Equal(120, Cv2.Threshold(gray, result, 120, 255, ThresholdTypes.Binary));
        Assert.Equal(7550550.0, Reference.Checksum(result));
        Assert.Equal(123, Cv2.Threshold(gray, result, 0, 255, ThresholdTypes.Otsu));
    }

    [Fact]
    public void MorphologyUsesTheElement()
    {
        using var element = Cv2.GetStructuringElement(MorphShapes.Ellipse, new Size(5, 3));
        Assert.Equal(56.0, Reference.Checksum(element));
        Assert.Equal(9601528.0, Reference.After((from, to) => Cv2.Erode(from, to, element)));
        Assert.Equal(31168882.0, Reference.After((from, to) => Cv2.Dilate(from, to, element)));
        Assert.Equal(
            23985573.0, Reference.After((from, to) => Cv2.MorphologyEx(from, to, MorphTypes.Close, element)));
    }

    [Fact]
    public void IntegralsAreSumsOverTheCorner()
    {
        using var gray = Reference.Gray();
        using var sum = new Mat();
        using var squares = new Mat();
        Cv2.Integral(gray, sum);
        Assert.Equal(1944790361.0, Reference.Checksum(sum));
        Cv2.Integral(gray, sum, squares);
        Assert.Equal(297141989761.0, Reference.Checksum(squares));
    }

    [Fact]
    public void HistogramsCountByBin()
    {
        using var picture = Reference.Picture();
        using var histogram = new Mat();
        Cv2.CalcHist([picture], [1], default, histogram, 1, [16], [new Rangef(0, 256)]);
        histogram.GetArray(out float[] counts);
        Assert.Equal([67, 63, 69, 64, 70, 66, 68, 67, 71, 65, 67, 71, 66, 62, 74, 63], counts);
    }
}
