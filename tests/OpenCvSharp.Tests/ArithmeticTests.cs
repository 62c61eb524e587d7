using OpenCvSharp;

namespace DroneSeal.OpenCvSharp.Tests;

/// <summary>Expected numbers: see <see cref="Reference"/>.</summary>
public sealed class ArithmeticTests
{
    [Fact]
    public void ThePictureIsTheOneThatPythonHad()
    {
        using var picture = Reference.Picture();
        Assert.Equal(20631886.0, Reference.Checksum(picture));
    }

    [Fact]
    public void WhenTwoPicturesAreWeightedTheSumIsSaturated() =>
        Assert.Equal(24592537.0, Reference.After((from, to) =>
        {
            using var mirrored = new Mat();
            Cv2.Flip(from, mirrored, FlipMode.X);
            Cv2.AddWeighted(from, 0.3, mirrored, 0.9, 4, to);
        }));

    [Fact]
    public void WhenAScalarIsSubtractedEachChannelLosesItsOwn() =>
        Assert.Equal(17646935.0, Reference.After((from, to) => Cv2.Subtract(from, new Scalar(10, 20, 30),
            to)));

    [Fact]
    public void WhenPicturesAreMultipliedTheScaleApplies() =>
        Assert.Equal(24319382.0, Reference.After((from, to) => Cv2.Multiply(from, from, to, 0.01)));

    [Fact]
    public void WhenBitsAreTurnedTheValuesAreTheComplement() =>
        Assert.Equal(19408214.0, Reference.After((from, to) => Cv2.BitwiseNot(from, to)));

    [Fact]
    public void WhenAPictureMeetsItsMirrorTheDifferenceIsAbsolute() =>
        Assert.Equal(13374092.0, Reference.After((from, to) =>
        {
            using var mirrored = new Mat();
            Cv2.Flip(from, mirrored, FlipMode.Y);
            Cv2.Absdiff(from, mirrored, to);
        }));

    [Fact]
    public void WhenEveryChannelIsInRangeThePixelIsMarked()
    {
        using var picture = Reference.Picture();
        using var mask = new Mat();
        Cv2.InRange(picture, new Scalar(50, 50, 50), new Scalar(200, 220, 210), mask);
        Assert.Equal(5237700.0, Reference.Checksum(mask));
        Assert.Equal(419, Cv2.CountNonZero(mask));

        var mean = Cv2.Mean(picture, mask);
        Assert.Equal(99.35799522673031, mean.Val0, 10);
        Assert.Equal(161.3579952267303, mean.Val2, 10);
    }

    [Fact]
    public void StatisticsAreThoseOfEachChannel()
    {
        using var picture = Reference.Picture();
        Cv2.MeanStdDev(picture, out var mean, out var deviation);
        Assert.Equal(127.19384902143523, mean.Val1, 10);
        Assert.Equal(73.31411884979296, deviation.Val0, 10);
        Assert.Equal(new Scalar(136240, 136479, 136462, 0), Cv2.Sum(picture));
    }

    [Fact]
    public void TheLeastAndTheGreatestValueAreFound()
    {
        using var gray = Reference.Gray();
        Cv2.MinMaxLoc(gray, out var least, out var greatest, out var leastAt, out var greatestAt);
        Assert.Equal((35.0, 230.0), (least, greatest));
        Assert.Equal(new Point(31, 6), leastAt);
        Assert.Equal(new Point(32, 5), greatestAt);
    }

    [Fact]
    public void WhenChannelsAreSplitAndMergedThePictureIsTheSame()
    {
        var checksum = Reference.After((from, to) =>
        {
            var parts = Cv2.Split(from);
            Assert.Equal(3, parts.Length);
            Cv2.Merge(parts, to);
            Array.ForEach(parts, part => part.Dispose());
        });
        Assert.Equal(20631886.0, checksum);
    }

    [Fact]
    public void WhenSizesDifferTheErrorIsOpenCvsOwn()
    {
        using var one = new Mat(2, 2, MatType.CV_8UC1, Scalar.All(1));
        using var other = new Mat(3, 3, MatType.CV_8UC1, Scalar.All(1));
        using var result = new Mat();
        var error = Assert.Throws<OpenCVException>(() => Cv2.Add(one, other, result));
        Assert.Equal(ErrorCode.StsUnmatchedSizes, error.Status);
        Assert.NotEmpty(error.ErrMsg);
    }
}
