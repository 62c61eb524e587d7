using OpenCvSharp;

namespace DroneSeal.OpenCvSharp.Tests;

/// <summary>Expected numbers: see <see cref="Reference"/>.</summary>
public sealed class WarpTests
{
    private static readonly Point2f[] _corners = [new(0, 0), new(36, 0), new(36, 28), new(0, 28)];
    private static readonly Point2f[] _moved = [new(2, 1), new(30, 4), new(35, 25), new(1, 27)];

    [Theory]
    [InlineData(20, 15, InterpolationFlags.Linear, 5591702.0)]
    [InlineData(50, 41, InterpolationFlags.Linear, 38895579.0)]
    [InlineData(20, 15, InterpolationFlags.Area, 5594703.0)]
    [InlineData(20, 15, InterpolationFlags.Nearest, 5535238.0)]
    public void WhenResizedTheValuesArePythons(int width, int height, InterpolationFlags how,
        double expected) =>
        Assert.Equal(
            expected, Reference.After((from, to) => Cv2.Resize(from, to, new Size(width, height), 0, 0,
                how)));

    [Fact]
    public void WhenTurnedByAMatrixTheValuesArePythons()
    {
        using var matrix = Cv2.GetRotationMatrix2D(new Point2f(18.5f, 14.25f), 30, 0.8);
        Assert.Equal(11.777310396857398, matrix.Get<double>(1, 2), 10);
        Assert.Equal(
            12509855.0,
            Reference.After((from, to) =>
                Cv2.WarpAffine(from, to, matrix, from.Size(), borderValue: new Scalar(1, 2, 3))));
    }

    [Fact]
    public void WhenWarpedInPerspectiveTheValuesArePythons()
    {
        using var matrix = Cv2.GetPerspectiveTransform(_corners, _moved);
        Assert.Equal(0.10758133824432166, matrix.Get<double>(1, 0), 10);
        Assert.Equal(
            14406773.0, Reference.After((from, to) => Cv2.WarpPerspective(from, to, matrix, from.Size())));
    }

    [Fact]
    public void WhenThreePointsMoveTheMatrixIsAffine()
    {
        using var matrix = Cv2.GetAffineTransform(_corners[..3], _moved[..3]);
        matrix.GetArray(out double[] values);
        double[] expected = [0.777777777778, 0.178571428571, 2, 0.083333333333, 0.75, 1];
        Assert.Equal(expected, values.Select(value => Math.Round(value, 12)));
    }

    [Fact]
    public void WhenFramedTheBorderHasTheValue() =>
        Assert.Equal(
            25549487.0,
            Reference.After((from, to) =>
                Cv2.CopyMakeBorder(from, to, 1, 2, 3, 4, BorderTypes.Constant, Scalar.All(114))));

    [Fact]
    public void WhenMirroredOrTurnedTheValuesArePythons()
    {
        Assert.Equal(20073482.0, Reference.After((from, to) => Cv2.Flip(from, to, FlipMode.Y)));
        Assert.Equal(
            20056142.0, Reference.After((from, to) => Cv2.Rotate(from, to, RotateFlags.Rotate90Clockwise)));
    }
}
