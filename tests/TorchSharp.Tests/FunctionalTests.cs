using TorchSharp;
using static TorchSharp.torch;

namespace DroneSeal.TorchSharp.Tests;

// The numbers are PyTorch 1.13's for q = [0.3, -0.7, 1.2] and t = [1, 0, 0.5].
public sealed class FunctionalTests : IDisposable
{
    private readonly DisposeScope _scope = NewDisposeScope();
    private readonly Tensor _guess = tensor(new[] { 0.3f, -0.7f, 1.2f });
    private readonly Tensor _truth = tensor(new[] { 1f, 0f, 0.5f });

    public void Dispose()
    {
        _guess.Dispose();
        _truth.Dispose();
        _scope.Dispose();
    }

    [Fact]
    public void LossesEqualPyTorch()
    {
        Assert.Equal(
            0.606941282749176, nn.functional.binary_cross_entropy_with_logits(_guess, _truth).ToDouble(), 6);
        Assert.Equal(0.49000000953674316, nn.functional.mse_loss(_guess, _truth).ToDouble(), 6);
        Assert.Equal(0.699999988079071, nn.functional.l1_loss(_guess, _truth).ToDouble(), 6);
        Assert.Equal(0.24500000476837158, nn.functional.smooth_l1_loss(_guess, _truth).ToDouble(), 6);
        var logits = tensor(new[,] { { 0.1f, 0.9f, -0.3f }, { 1f, 0.2f, 0.3f } });
        Assert.Equal(
            0.9628233313560486, nn.functional.cross_entropy(logits, tensor(new[] { 1L, 2L })).ToDouble(), 6);
    }

    [Fact]
    public void AReductionOfNoneKeepsEveryElement()
    {
        Assert.Equal([3L], nn.functional.mse_loss(_guess, _truth, nn.Reduction.None).shape);
    }

    [Fact]
    public void PaddingStartsWithTheLastDimension()
    {
        Assert.Equal([1L, 1L, 5L, 4L], nn.functional.pad(zeros(1, 1, 2, 3), new long[] { 0, 1, 1, 2 }).shape);
    }
}
