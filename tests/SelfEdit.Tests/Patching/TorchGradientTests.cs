namespace DroneSeal.SelfEdit.Tests;

/// <summary>Autograd on another device must give what the vector kernels give: here on the processor, device <c>cpu</c>.</summary>
[Collection(TensorCount.Name)]
public sealed class TorchGradientTests
{
    private const double Tolerance = 1e-4;

    private readonly BranchPatcher _kernels = new(new PatchOptions());
    private readonly BranchPatcher _autograd = new(new PatchOptions(), new TorchGradient("cpu"));

    [Fact]
    public void LossAndGradientAreThoseOfTheVectorKernels()
    {
        WindowSample[] batch = [.. FormulaBatch.Make(count: 4, side: 7), .. FormulaBatch.Make(count: 3, side: 13)];

        AssertSame(FormulaBatch.Weights(), batch);
    }

    [Fact]
    public void ABatchWithoutAnyObjectHasTheSameGradient() =>
        AssertSame(Samples.Start(), [Samples.Random(3, false), Samples.Random(4, false)]);

    [Fact]
    public void ABatchInWhichNothingCountsHasNone()
    {
        var (loss, _) = _autograd.Gradient(Samples.Start(), [], mayDisbelieve: false);

        Assert.Equal(0, loss);
        Assert.All(_autograd.LastGradient.ToArray(), slope => Assert.Equal(0, slope));
    }

    [Fact]
    public void AStepLeavesNoTensorAlive()
    {
        var before = TorchSharp.torch.Tensor.TotalCount;
        _autograd.Step(new ZoneState(Samples.Start()), [Samples.Random(1, true)], 1);

        Assert.Equal(before, TorchSharp.torch.Tensor.TotalCount);
    }

    private void AssertSame(float[] weights, WindowSample[] batch)
    {
        var expected = _kernels.Gradient(weights, batch, mayDisbelieve: false).Loss;
        var loss = _autograd.Gradient(weights, batch, mayDisbelieve: false).Loss;

        Assert.InRange(loss, expected - (Tolerance * expected), expected + (Tolerance * expected));
        foreach (var parameter in BranchLayout.Parameters)
        {
            var wanted = _kernels.LastGradient.Slice(parameter.Offset, parameter.Length).ToArray();
            var slopes = _autograd.LastGradient.Slice(parameter.Offset, parameter.Length).ToArray();
            var scale = wanted.Max(MathF.Abs) + 1e-7;
            Assert.True(
                wanted.Zip(slopes, (one, other) => Math.Abs(one - other)).Max() <= Tolerance * scale,
                $"{parameter.Name} differs");
        }
    }
}
