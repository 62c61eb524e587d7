using OpenCvSharp;

namespace DroneSeal.OpenCvSharp.Tests;

/// <summary>What bends and looks for boards; calibrating itself is tested with drawn boards in
/// tests/Vision.Tests.</summary>
public sealed class CalibrationTests
{
    [Fact]
    public void WhenMapsShiftByAPixelThePictureIsShifted()
    {
        using var picture = Reference.Picture();
        using var across = new Mat(Reference.Rows, Reference.Cols, MatType.CV_32FC1);
        using var down = new Mat(Reference.Rows, Reference.Cols, MatType.CV_32FC1);
        for (var i = 0; i < Reference.Rows * Reference.Cols; i++)
        {
            across.AsSpan<float>()[i] = (i % Reference.Cols) + 1;
            down.AsSpan<float>()[i] = i / Reference.Cols;
        }

        using var places = new Mat();
        using var fractions = new Mat();
        using var result = new Mat();
        Cv2.ConvertMaps(across, down, places, fractions, MatType.CV_16SC2);
        Cv2.Remap(picture, result, places, fractions, InterpolationFlags.Linear, BorderTypes.Replicate);

        Assert.Equal(picture.Get<Vec3b>(7, 12), result.Get<Vec3b>(7, 11));
        Assert.Equal(picture.Get<Vec3b>(7, 36), result.Get<Vec3b>(7, 36));
    }

    [Fact]
    public void ACornerIsFoundToAFractionOfAPixel()
    {
        using var gray = new Mat(40, 40, MatType.CV_8UC1, Scalar.All(20));
        Cv2.Rectangle(gray, new Point(20, 20), new Point(39, 39), Scalar.All(220), -1);
        Cv2.Rectangle(gray, new Point(0, 0), new Point(19, 19), Scalar.All(220), -1);
        var end = new TermCriteria(CriteriaTypes.Eps | CriteriaTypes.Count, 50, 0.001);

        var corners = Cv2.CornerSubPix(gray, [new Point2f(21.5f, 18)], new Size(5, 5), new Size(-1, -1), end);

        Assert.InRange(corners[0].X, 19.4f, 19.6f);
        Assert.InRange(corners[0].Y, 19.4f, 19.6f);
    }

    [Fact]
    public void WithoutABoardNoneIsFound()
    {
        using var gray = new Mat(120, 160, MatType.CV_8UC1, Scalar.All(90));
        Assert.False(Cv2.FindChessboardCorners(gray, new Size(9, 6), out var corners));
        Assert.Empty(corners);
    }
}
