using OpenCvSharp;

namespace DroneSeal.OpenCvSharp.Tests;

/// <summary>Expected numbers: see <see cref="Reference"/>.</summary>
public sealed class ShapeTests
{
    private static readonly Point[] _points =
        [new(0, 0), new(10, 1), new(20, 3), new(5, 8), new(7, 3), new(3, 12)];

    [Fact]
    public void ContoursComeWithTheirTreeAndMeasures()
    {
        using var shapes = Reference.Shapes();
        Assert.Equal(17945880.0, Reference.Checksum(shapes));
        Cv2.FindContours(
            shapes, out var contours, out var tree, RetrievalModes.Tree,
            ContourApproximationModes.ApproxSimple);

        Assert.Equal([52, 4, 8], contours.Select(contour => contour.Length));
        Assert.Equal([666.0, 841.0, 78.0], contours.Select(contour => Cv2.ContourArea(contour)));
        Assert.Equal(new Rect(55, 35, 31, 31), Cv2.BoundingRect(contours[0]));
        Assert.Equal(33.65685415267944, Cv2.ArcLength(contours[2], closed: true), 10);
        Assert.Equal((2, 1), (tree[1].Child, tree[2].Parent));
    }

    [Fact]
    public void ComponentsComeWithTheirStatistics()
    {
        using var shapes = Reference.Shapes();
        using var labels = new Mat();
        using var stats = new Mat();
        using var centres = new Mat();
        Assert.Equal(3, Cv2.ConnectedComponentsWithStats(shapes, labels, stats, centres));
        Assert.Equal(3, Cv2.ConnectedComponents(shapes, labels));
        stats.GetArray(out int[] numbers);
        Assert.Equal([10, 12, 30, 30, 837], numbers[5..10]);
        Assert.Equal(24.763440860215052, centres.Get<double>(1, 0), 10);
    }

    [Fact]
    public void HullsAndFewerPointsArePythons()
    {
        Assert.Equal([new(0, 0), new(10, 1), new(20, 3), new(3, 12)], Cv2.ConvexHull(_points));
        Assert.Equal([0, 1, 2, 5], Cv2.ConvexHullIndices(_points));
        Assert.Equal(
            [new(0, 0), new(20, 3), new(5, 8), new(7, 3), new(3, 12)], Cv2.ApproxPolyDP(_points, 2.5, true));
    }

    [Fact]
    public void TheNearestLineIsPythons()
    {
        var line = Cv2.FitLine(_points, DistanceTypes.L2, 0, 0.01, 0.01);
        Assert.Equal(0.9725905060768127, line.Vx, 6);
        Assert.Equal(-0.23252473771572113, line.Vy, 6);
        Assert.Equal((7.5, 4.5), (line.X1, line.Y1));
    }

    [Fact]
    public void TheSmallestRectangleMayBeTilted()
    {
        var box = Cv2.MinAreaRect([new Point(0, 0), new Point(10, 10), new Point(20, 0), new Point(10, -10)]);
        Assert.Equal(14.142136573791504, box.Size.Width, 5);
        Assert.Equal(45, box.Angle);
        Assert.Contains(box.Points(), corner => corner.DistanceTo(new Point2f(10, -10)) < 0.01);
    }

    [Fact]
    public void MomentsArePythons()
    {
        var outline = Cv2.Moments(_points);
        Assert.Equal(94.5, outline.M00);
        Assert.Equal(697.1666666666666, outline.M10, 9);
        Assert.Equal(-177.12073780129367, outline.Mu11, 9);
        Assert.Equal(0.21333353938513058, outline.Nu20, 12);

        using var shapes = Reference.Shapes();
        var picture = Cv2.Moments(shapes);
        Assert.Equal(394230.0, picture.M00);
        Assert.Equal(227421845.1714102, picture.Mu20, 3);
    }
}
