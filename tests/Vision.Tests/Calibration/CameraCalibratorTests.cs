using DroneSeal.Vision.Calibration;
using OpenCvSharp;

namespace DroneSeal.Vision.Tests.Calibration;

public sealed class CameraCalibratorTests
{
    private static readonly Lazy<IReadOnlyList<BoardView>> _views = new(BoardPictures.Found);

    [Fact]
    public void FromDrawnBoardsTheLensIsFound()
    {
        var truth = LensPicture.Wide;
        Assert.InRange(_views.Value.Count, 12, 15);
        var found = Calibrate(_views.Value);

        Assert.InRange(found.ErrorPixels, 0, 0.15);
        Assert.InRange(found.Lens.FocalX, truth.FocalX - 1, truth.FocalX + 1);
        Assert.InRange(found.Lens.FocalY, truth.FocalY - 1, truth.FocalY + 1);
        Assert.InRange(found.Lens.CentreX, truth.CentreX - 1, truth.CentreX + 1);
        Assert.InRange(found.Lens.CentreY, truth.CentreY - 1, truth.CentreY + 1);
        Assert.Empty(found.Warnings);
    }

    [Fact]
    public void FromDrawnBoardsEveryPixelLooksWhereItTrulyDoes()
    {
        var found = Calibrate(_views.Value).Lens;
        var worst = 0.0;
        for (var row = 8; row < 480; row += 16)
        {
            for (var column = 8; column < 640; column += 16)
            {
                var ray = BoardPictures.Wide.Direction(column, row);
                var (x, y) = found.Show(ray.X, ray.Y);
                worst = Math.Max(worst, Math.Max(Math.Abs(x - column), Math.Abs(y - row)));
            }
        }

        Assert.InRange(worst, 0, 1.5);
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(-0.21, 0.05)]
    [InlineData(0.12, -0.17)]
    public void APlumbBoardTellsPitchAndRoll(double pitch, double roll)
    {
        using var finder = new BoardFinder(BoardPictures.Board);
        var plumb = finder.Find(BoardPictures.Plumb(pitch, roll));
        Assert.NotNull(plumb);
        var found = Calibrate([.. _views.Value, plumb]);

        var mount = found.MountBy(_views.Value.Count, 0.01);

        Assert.InRange(mount.PitchRadians, pitch - 0.004, pitch + 0.004);
        Assert.InRange(mount.RollRadians, roll - 0.004, roll + 0.004);
        Assert.Equal(0.01, mount.YawRadians);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public void TooFewViewsAreRefusedWithTheReason(int count)
    {
        var fault = Assert.Throws<VisionException>(() => Calibrate([.. _views.Value.Take(count)]));
        Assert.Contains($"{count} view(s)", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void AViewWithAnotherNumberOfCornersIsNamed()
    {
        var odd = new BoardView("odd.png", new Point2f[53]);
        var fault = Assert.Throws<VisionException>(() => Calibrate([.. _views.Value, odd]));
        Assert.Contains("odd.png has 53 corners instead of 9x6", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void OneAndTheSameViewIsRefusedOrDoubted()
    {
        try
        {
            var found = Calibrate([.. Enumerable.Repeat(Find(BoardPictures.Plumb(0, 0)), 6)]);
            Assert.NotEmpty(found.Warnings);
        }
        catch (VisionException fault)
        {
            Assert.Contains("tilt the board", fault.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void WithoutABoardNothingIsFound()
    {
        using var finder = new BoardFinder(BoardPictures.Board);
        var frame = BoardPictures.Wide.Draw(System.Numerics.Quaternion.Identity, new(0, 0, 1), (_, _) => 128);
        Assert.Null(finder.Find(frame));
    }

    private static CalibrationResult Calibrate(IReadOnlyList<BoardView> views) =>
        CameraCalibrator.Calibrate(BoardPictures.Board, views, 640, 480);

    private static BoardView Find(Core.Frame frame)
    {
        using var finder = new BoardFinder(BoardPictures.Board);
        var view = finder.Find(frame);
        Assert.NotNull(view);
        return view;
    }
}
