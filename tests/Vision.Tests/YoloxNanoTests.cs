using DroneSeal.Vision.Network;
using static TorchSharp.torch;

namespace DroneSeal.Vision.Tests;

[Collection("tensors are counted")]
public sealed class YoloxNanoTests
{
    [Fact]
    public void TheFoldedFormHasExactlyTheNamesAndShapesOfTheLayout()
    {
        using var network = new YoloxNano(NetworkForm.Folded);

        var shapes = network.ToArrays();

        Assert.Equal(NetworkLayout.Folded.Keys, shapes.Keys.Order(StringComparer.Ordinal));
        Assert.All(shapes, pair => Assert.Equal(NetworkLayout.Folded[pair.Key], pair.Value.Shape));
        Assert.Equal(904_463, shapes.Values.Sum(array => array.Values.Length));
    }

    [Fact]
    public void FoldedAndUnfoldedNetworksAgree()
    {
        using var training = new YoloxNano(NetworkForm.WithBatchNorm);
        training.Load(Shaken(training));
        training.eval();
        var weights = ModelWeights.FromArrays(training.ToArrays(), Preprocessing.BgrBytes, "a trained network");
        using var flight = YoloxNano.FromWeights(weights);

        using var scope = NewDisposeScope();
        using var inference = no_grad();
        var picture = rand(1, 3, 96, 96) * 255;
        var (before, after) = (training.call(picture), flight.call(picture));

        for (var level = 0; level < 3; level++)
        {
            AssertClose(before.Fpn[level], after.Fpn[level]);
            AssertClose(before.Levels[level].Classes, after.Levels[level].Classes);
            AssertClose(before.Levels[level].Boxes, after.Levels[level].Boxes);
            AssertClose(before.Levels[level].Objectness, after.Levels[level].Objectness);
        }
    }

    [Fact]
    public void ANetworkLeavesNoTensorBehind()
    {
        // What earlier tests left to the finalizer goes first, not between the two counts.
        GC.Collect();
        GC.WaitForPendingFinalizers();
        var before = Tensor.TotalCount;
        using (var network = YoloxNano.FromWeights(TestHead.Weights()))
        using (NewDisposeScope())
        using (no_grad())
        {
            network.call(zeros(1, 3, 64, 64));
        }

        Assert.Equal(before, Tensor.TotalCount);
    }

    [Fact]
    public void WeightsOfAnotherNetworkAreRefusedByName()
    {
        var arrays = TestHead.Weights().Tensors.ToDictionary(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal);
        arrays["head.cls_preds.0.weight"] = new TensorArray([3, 64, 1, 1], new float[192]);

        var error = Assert.Throws<VisionException>(() => ModelWeights.FromArrays(arrays, Preprocessing.BgrBytes, "three.pth"));

        Assert.Contains("head.cls_preds.0.weight", error.Message, StringComparison.Ordinal);
    }

    // Batch norm as training leaves it: no mean at zero, no variance at one.
    private static Dictionary<string, TensorArray> Shaken(YoloxNano network)
    {
        var random = new Random(11);
        return network.ToArrays().ToDictionary(
            pair => pair.Key,
            pair => pair.Key.Contains(".bn.", StringComparison.Ordinal)
                ? pair.Value with { Values = [.. pair.Value.Values.Select(value => (value * 0.8f) + (0.4f * random.NextSingle()))] }
                : pair.Value,
            StringComparer.Ordinal);
    }

    private static void AssertClose(Tensor wanted, Tensor actual)
    {
        var largest = wanted.abs().max().item<float>();
        var worst = (wanted - actual).abs().max().item<float>();
        Assert.True(worst <= 1e-5f * Math.Max(1, largest), $"Differs by {worst} where values reach {largest}.");
    }
}
