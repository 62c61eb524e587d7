namespace DroneSeal.SelfEdit.Tests;

public class SceneFitTests
{
    private static readonly int _rules = Enum.GetValues<SceneRule>().Length;

    [Fact]
    public void ARuleThatTellsRightFromWrongCountsMoreAndNoneCountsBelowNothing()
    {
        var fitted = Fitted();

        Assert.True(
            fitted.Weights[(int)SceneRule.TallEnough] > SceneCalibration.Prior.Weights[(int)SceneRule.TallEnough]);
        Assert.All(fitted.Weights, weight => Assert.True(weight >= 0));
    }

    [Fact]
    public void ARuleThatSpeaksTheWrongWayCountsLess() =>
        Assert.True(Fitted().Weights[(int)SceneRule.SameBox] < 0.5f);

    [Fact]
    public void WrittenConstantsAreReadBack()
    {
        var written = CriticCalibration.Prior with { Scene = Fitted() };
        var faults = new List<string>();

        var read = CriticCalibrationFile.Read(CriticCalibrationFile.Write(written, "A test."), faults);

        Assert.Empty(faults);
        Assert.Equal(written.Scene.Slope, read!.Scene.Slope, 3);
        Assert.Equal(written.Scene.Intercept, read.Scene.Intercept, 3);
        Assert.All(
            written.Scene.Weights.Zip(read.Scene.Weights), pair => Assert.Equal(pair.First, pair.Second, 3));
    }

    [Fact]
    public void ConstantsWithoutASceneWriteNone() =>
        Assert.DoesNotContain(
            "scene:", CriticCalibrationFile.Write(CriticCalibration.Prior, "A test."), StringComparison.Ordinal);

    [Fact]
    public void WithNothingTakenInThereIsNothingToFit() =>
        Assert.Throws<InvalidOperationException>(() => new SceneFit().Run());

    private static SceneCalibration Fitted()
    {
        var fit = new SceneFit();
        for (var i = 0; i < 400; i++)
        {
            var isRight = i % 2 == 0;
            var rules = new float[_rules];
            rules[(int)SceneRule.TallEnough] = isRight ? 0 : -2;
            rules[(int)SceneRule.SameBox] = isRight ? -0.4f : 0.4f;
            var finding = new Finding(default, "traffic cone", 0.5f, [], null);
            fit.Add(new SceneExample(finding, i % 3 == 0 ? 1 : -1, rules), isRight);
        }

        return fit.Run();
    }
}
