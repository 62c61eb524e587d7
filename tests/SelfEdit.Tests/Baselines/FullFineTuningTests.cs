using DroneSeal.Vision;
using static TorchSharp.torch;

namespace DroneSeal.SelfEdit.Tests;

[Collection(TensorCount.Name)]
public sealed class FullFineTuningTests
{
    private static readonly FullTuningOptions _onlyNewest = new() { StepsPerPicture = 1, BatchPictures = 1 };
    private static readonly FullTuningOptions _twoOfTwo = new() { StepsPerPicture = 2, BatchPictures = 2 };

    [Fact]
    public void StepsOnOnePictureLowerItsLoss()
    {
        using var baseline = BaselineFixture.Full(_onlyNewest);
        var losses = new List<float>();
        for (var i = 0; i < 40; i++)
        {
            baseline.See(BaselineFixture.Frame());
            losses.Add(baseline.LastLoss!.Value);
        }

        Assert.Equal(40, baseline.Steps);
        Assert.True(losses.TakeLast(4).Average() < 0.9 * losses.Take(4).Average(), string.Join(" ", losses));
    }

    [Fact]
    public void TheSameSeedGivesTheSameModel()
    {
        Assert.Equal(AfterThreePictures(), AfterThreePictures());
    }

    [Fact]
    public void EveryWeightOfTheNetworkMayMove()
    {
        using var baseline = BaselineFixture.Full();
        baseline.See(BaselineFixture.Frame());

        var tuned = baseline.Finish().Weights;

        var start = BaselineFixture.Weights();
        Assert.All(
            tuned.Values.Where(pair => pair.Key.StartsWith("backbone", StringComparison.Ordinal)),
            pair => Assert.NotEqual(start.Values[pair.Key], pair.Value));
    }

    [Fact]
    public void TheTunedModelFliesInAPlainDetectorAndKnowsTheClass()
    {
        using var baseline = BaselineFixture.Full();
        baseline.See(BaselineFixture.Frame());

        var model = baseline.Finish();
        using var detector = BaselineFixture.Fly(model);
        var seen = detector.DetectAll(BaselineFixture.Picture());

        Assert.Equal(BaselineFixture.ClassName, detector.ClassNames[FrozenFeatures.BaseClasses]);
        Assert.True(seen.Count > 0);
    }

    [Fact]
    public void PicturesWithoutAFindingTakeNoStep()
    {
        using var baseline = new FullFineTuning(
            BaselineFixture.Weights(), BaselineFixture.Learn, new Blind(), null, BaselineFixture.InputSize);

        baseline.See(BaselineFixture.Frame());

        Assert.Equal(0, baseline.Steps);
        Assert.Equal(BaselineFixture.Weights().Sha256, baseline.Finish().Weights.Sha256);
    }

    [Fact]
    public void NoTensorOutlivesTheBaseline()
    {
        var before = Tensor.TotalCount;

        AfterThreePictures();

        Assert.Equal(before, Tensor.TotalCount);
    }

    private static (string Weights, string Adapters) AfterThreePictures()
    {
        using var baseline = BaselineFixture.Full(_twoOfTwo);
        for (var i = 0; i < 3; i++)
        {
            baseline.See(BaselineFixture.Frame(i));
        }

        var model = baseline.Finish();
        return (model.Weights.Sha256, model.Adapters.Sha256);
    }

    private sealed class Blind : ILabeller
    {
        public IReadOnlyList<Finding> Label(FeatureFrame frame) => [];
    }
}
