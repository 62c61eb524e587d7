using DroneSeal.Core;

namespace DroneSeal.SelfEdit.Tests;

public class CriticFitTests
{
    [Fact]
    public void ConesAmongBlocksAreLearnedOnScenesLeftOut()
    {
        var report = Filled().Run();

        Assert.Equal(12, report.Pooled.Objects);
        Assert.True(report.Pooled.AveragePrecision > 0.95, $"{report.Pooled.AveragePrecision}");
        Assert.Equal(0, report.FalseAlarms["blocks"]);
        Assert.All(report.Calibration.Weights, weight => Assert.True(weight >= 0));
    }

    [Fact]
    public void TheSamePicturesGiveTheSameConstants()
    {
        Assert.Equal(Filled().Run().Calibration.Weights, Filled().Run().Calibration.Weights);
    }

    [Fact]
    public void WithoutAnyObjectThereIsNothingToFit()
    {
        Assert.Throws<InvalidOperationException>(() => new CriticFit(Cards.Cone.Card, 416, new()).Run());
    }

    [Fact]
    public void ConstantsSurviveTheirFile()
    {
        var written = Filled().Run().Calibration;
        var faults = new List<string>();
        var read = CriticCalibrationFile.Read(CriticCalibrationFile.Write(written, "A test."), faults);

        Assert.Empty(faults);
        Assert.Equal(written.OperatingProbability, read!.OperatingProbability, 3);
        Assert.All(written.Weights.Zip(read.Weights), pair => Assert.Equal(pair.First, pair.Second, 3));
    }

    [Fact]
    public void ADamagedFileOfConstantsIsNamedLineByLine()
    {
        var text = CriticCalibrationFile.Write(CriticCalibration.Prior, "A test.")
            .Replace("slope: 1", "slope: steep", StringComparison.Ordinal);
        var faults = new List<string>();

        Assert.Null(CriticCalibrationFile.Read(text, faults));
        Assert.StartsWith("line 3: slope is steep", Assert.Single(faults), StringComparison.Ordinal);
    }

    [Fact]
    public void IgnoredObjectsCountNeitherWay()
    {
        var box = new PixelBox(0, 0, 10, 20);
        var figures = CriticScore.Figures(
            [[new(new(50, 50, 60, 70), 0.9f), new(box, 0.8f)]], [[box]], [[new(50, 50, 60, 70)]], 0.5f);

        Assert.Equal(1, figures.AveragePrecision, 6);
        Assert.Equal(1, figures.RecallAtPrecision90, 6);
    }

    private static CriticFit Filled()
    {
        var fit = new CriticFit(Cards.Cone.Card, DrawnPicture.Size, new CriticFitOptions());
        for (var i = 0; i < 12; i++)
        {
            var scene = new DrawnPicture();
            var cone = scene.DrawCone(30 + (10 * i), 60 + (5 * i), 50 + (3 * i), 80 + (6 * i));
            var block = scene.DrawBlock(300, 60 + (7 * i), 70, 60);
            scene.Frozen(cone, -1);
            scene.Frozen(block, -1);
            fit.Add("cones", FitRole.Labelled, i % 3, scene.Bgr, scene.Features, [cone], []);
            var other = new DrawnPicture();
            other.Frozen(other.DrawBlock(100 + (8 * i), 100, 60 + (4 * i), 70), 0);
            fit.Add("blocks", FitRole.Without, 0, other.Bgr, other.Features, [], []);
        }

        return fit;
    }
}
