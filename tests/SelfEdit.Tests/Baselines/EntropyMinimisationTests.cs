using static TorchSharp.torch;

namespace DroneSeal.SelfEdit.Tests;

[Collection(TensorCount.Name)]
public sealed class EntropyMinimisationTests
{
    [Fact]
    public void StepsOnOnePictureLowerItsEntropy()
    {
        using var baseline = Tent(1e-2);
        var entropies = new List<float>();
        for (var i = 0; i < 12; i++)
        {
            baseline.See(BaselineFixture.Frame());
            entropies.Add(baseline.LastEntropy!.Value);
        }

        Assert.Equal(12, baseline.Steps);
        Assert.True(entropies[^1] < entropies[0], string.Join(" ", entropies));
    }

    [Fact]
    public void OnlyChannelsAreScaledAndShifted()
    {
        const string name = "backbone.backbone.dark3.0.pconv.conv.weight"; // [64, 32, 1, 1]
        using var baseline = Tent(1e-2);
        baseline.See(BaselineFixture.Frame());

        var (start, tuned) = (BaselineFixture.Weights(), baseline.Finish().Weights);

        for (var channel = 0; channel < 64; channel++)
        {
            var factors = Enumerable.Range(channel * 32, 32)
                .Select(i => tuned.Values[name][i] / start.Values[name][i]).ToList();
            Assert.All(factors, factor => Assert.Equal(factors[0], factor, 1e-4f));
        }

        Assert.NotEqual(start.Values[name], tuned.Values[name]);
        Assert.Equal(start.Values["head.cls_preds.0.weight"], tuned.Values["head.cls_preds.0.weight"]);
    }

    [Fact]
    public void TheModelKnowsNoNovelClass()
    {
        using var baseline = Tent(1e-3);
        baseline.See(BaselineFixture.Frame());

        var model = baseline.Finish();
        using var detector = BaselineFixture.Fly(model);

        Assert.True(model.Adapters.IsEmpty);
        Assert.NotEqual(BaselineFixture.Weights().Sha256, model.Weights.Sha256);
    }

    [Fact]
    public void NoTensorOutlivesTheBaseline()
    {
        var before = Tensor.TotalCount;
        using (var baseline = Tent(1e-3))
        {
            baseline.See(BaselineFixture.Frame());
            baseline.See(BaselineFixture.Frame(1));
            baseline.Finish();
        }

        Assert.Equal(before, Tensor.TotalCount);
    }

    private static EntropyMinimisation Tent(double rate) =>
        new(BaselineFixture.Weights(), new EntropyOptions { Rate = rate }, BaselineFixture.InputSize);
}
