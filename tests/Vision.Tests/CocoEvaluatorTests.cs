using DroneSeal.Core;
using DroneSeal.Vision.Evaluation;

namespace DroneSeal.Vision.Tests;

public sealed class CocoEvaluatorTests
{
    private static readonly PixelBox _left = new(0, 0, 100, 100);
    private static readonly PixelBox _right = new(200, 0, 300, 100);

    [Fact]
    public void PerfectDetectionsReachOne()
    {
        var report = CocoEvaluator.Evaluate([Truth(_left), Truth(_right)], [Found(_left, 0.9f), Found(_right, 0.8f)], 1);

        Assert.Equal(1, report.Ap50, 9);
        Assert.Equal(1, report.Ap5095, 9);
        Assert.Equal(1, report.Ap5095Large, 9);
        Assert.Equal(double.NaN, report.Ap5095Small);
    }

    [Fact]
    public void OneOfTwoFoundReachesTheFirst51RecallSteps() =>
        Assert.Equal(51 / 101.0, Ap50([Truth(_left), Truth(_right)], [Found(_left, 0.9f)]), 9);

    [Fact]
    public void AFalseAlarmAboveTheOnlyHitHalvesThePrecision() =>
        Assert.Equal(0.5, Ap50([Truth(_left)], [Found(_right, 0.9f), Found(_left, 0.8f)]), 9);

    [Fact]
    public void AFalseAlarmBelowTheLastHitCostsNothing() =>
        Assert.Equal(1, Ap50([Truth(_left)], [Found(_left, 0.9f), Found(_right, 0.8f)]), 9);

    [Fact]
    public void ASecondBoxOnOneObjectIsAFalseAlarm()
    {
        var found = new[] { Found(_left, 0.9f), Found(_left, 0.8f), Found(_right, 0.7f) };

        // Precision 1 up to recall 0.5, then 2/3.
        Assert.Equal((51 + (50 * 2 / 3.0)) / 101, Ap50([Truth(_left), Truth(_right)], found), 9);
    }

    [Fact]
    public void ABoxOfIoU60CountsInThreeOfTenThresholds()
    {
        var report = CocoEvaluator.Evaluate([Truth(_left)], [Found(new PixelBox(0, 0, 100, 60.5f), 0.9f)], 1);

        Assert.Equal(1, report.Ap50, 9);
        Assert.Equal(0, report.Ap75, 9);
        Assert.Equal(0.3, report.Ap5095, 9);
    }

    [Fact]
    public void AnIgnoredObjectCountsNeitherFoundNorMissed()
    {
        var truth = new[] { Truth(_left), Truth(_right) with { IsIgnored = true } };

        Assert.Equal(1, Ap50(truth, [Found(_right, 0.9f), Found(_left, 0.8f)]), 9);
        Assert.Equal(1, Ap50(truth, [Found(_left, 0.8f)]), 9);
    }

    [Fact]
    public void AnIgnoredObjectExcusesOnlyOneBox()
    {
        var truth = new[] { Truth(_left), Truth(_right) with { IsIgnored = true } };

        Assert.Equal(0.5, Ap50(truth, [Found(_right, 0.9f), Found(_right, 0.85f), Found(_left, 0.8f)]), 9);
    }

    [Fact]
    public void ACrowdExcusesEveryBoxInside()
    {
        var truth = new[] { Truth(_left), Truth(_right) with { IsCrowd = true } };
        var inside = new PixelBox(210, 10, 230, 30);

        Assert.Equal(1, Ap50(truth, [Found(inside, 0.9f), Found(inside, 0.85f), Found(_left, 0.8f)]), 9);
    }

    [Fact]
    public void ABoxPrefersAnObjectThatCountsToAnIgnoredOneThatFitsBetter()
    {
        var shifted = new PixelBox(0, 0, 100, 80);
        var truth = new[] { Truth(shifted) with { IsIgnored = true }, Truth(_left) };

        Assert.Equal(1, Ap50(truth, [Found(shifted, 0.9f)]), 9);
    }

    [Fact]
    public void ObjectsOfAnotherSizeAreIgnoredInAnAreaRange()
    {
        var small = new PixelBox(400, 400, 420, 420);

        var report = CocoEvaluator.Evaluate([Truth(_left), Truth(small)], [Found(_left, 0.9f)], 1);

        Assert.Equal(0, report.Ap5095Small, 9);
        Assert.Equal(1, report.Ap5095Large, 9);
    }

    [Fact]
    public void ClassesWithoutObjectsDoNotEnterTheMean()
    {
        var report = CocoEvaluator.Evaluate([Truth(_left)], [Found(_left, 0.9f), Found(_left, 0.9f) with { ClassId = 1 }], 3);

        Assert.Equal(1, report.Ap50, 9);
        Assert.Equal(double.NaN, report.PerClass[1].Ap50);
    }

    [Fact]
    public void OnlyTheBestHundredBoxesOfAPictureCount()
    {
        var noise = Enumerable.Range(0, 100).Select(i => Found(new PixelBox(500 + i, 500, 505 + i, 505), 0.9f));

        Assert.Equal(0, Ap50([Truth(_left)], [.. noise, Found(_left, 0.5f)]), 9);
    }

    [Fact]
    public void RecallAtPrecisionIsTheBestOfTheWholeCurve()
    {
        // True, false, then eighteen true: precision falls to 1/2 and climbs back to 19/20.
        var truth = Enumerable.Range(0, 20).Select(i => Truth(Row(i))).ToArray();
        var found = Enumerable.Range(0, 20).Select(i => Found(i == 1 ? _right : Row(i), 1 - (i / 100f))).ToArray();

        var curve = CocoEvaluator.Curve(truth, found, 0);

        Assert.Equal(19 / 20.0, curve.RecallAtPrecision(0.9), 9);
        Assert.Equal(1 / 20.0, curve.RecallAtPrecision(0.96), 9);
        Assert.Equal(0.5, curve.AtScore(0.985f)!.Value.Precision, 9);
        Assert.Null(curve.AtScore(1.5f));
    }

    private static PixelBox Row(int i) => new(0, 1000 + (50 * i), 40, 1040 + (50 * i));

    private static GroundTruth Truth(PixelBox box) => new(0, 0, box, box.Area);

    private static ScoredBox Found(PixelBox box, float score) => new(0, 0, box, score);

    private static double Ap50(GroundTruth[] truth, ScoredBox[] found) => CocoEvaluator.Evaluate(truth, found, 1).Ap50;
}
