using OpenCvSharp;

namespace DroneSeal.OpenCvSharp.Tests;

/// <summary>Expected numbers: see <see cref="Reference"/>.</summary>
public sealed class DrawingTests
{
    [Fact]
    public void LinesTextAndPolygonsAreDrawnAsPythonDrawsThem()
    {
        using var canvas = new Mat(60, 120, MatType.CV_8UC3, Scalar.All(0));
        Cv2.Line(canvas, new Point(3, 4), new Point(100, 50), new Scalar(255, 0, 10), 2, LineTypes.AntiAlias);
        Cv2.PutText(
            canvas, "Cone 0.41", new Point(5, 30), HersheyFonts.HersheySimplex, 0.6, new Scalar(0, 255, 0));
        Point[][] polygons = [[new(60, 40), new(90, 44), new(70, 58)], [new(1, 1), new(8, 1), new(4, 9)]];
        Cv2.FillPoly(canvas, polygons, new Scalar(9, 8, 7));
        Point[][] curve = [[new(0, 0), new(10, 1), new(20, 3), new(5, 8), new(7, 3), new(3, 12)]];
        Cv2.Polylines(canvas, curve, true, new Scalar(50, 60, 70));
        Cv2.FillConvexPoly(
            canvas, [new Point(100, 5), new Point(118, 9), new Point(104, 20)], new Scalar(1, 200, 3));
        Assert.Equal(8743514.0, Reference.Checksum(canvas));
    }

    [Fact]
    public void ContoursAreFilledDownToTheLevel()
    {
        using var shapes = Reference.Shapes();
        using var canvas = new Mat(80, 100, MatType.CV_8UC3, Scalar.All(0));
        Cv2.FindContours(
            shapes, out var contours, out var tree, RetrievalModes.Tree,
            ContourApproximationModes.ApproxSimple);
        Cv2.DrawContours(canvas, contours, -1, new Scalar(10, 20, 30), -1, LineTypes.Link8, tree, 1);
        Assert.Equal(4771470.0, Reference.Checksum(canvas));
    }

    [Fact]
    public void TheSizeOfATextIsPythons()
    {
        var size = Cv2.GetTextSize("Cone 0.41", HersheyFonts.HersheySimplex, 0.6, 1, out var below);
        Assert.Equal((new Size(99, 14), 6), (size, below));
    }
}
