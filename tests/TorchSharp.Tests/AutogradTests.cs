using TorchSharp;
using static TorchSharp.torch;

namespace DroneSeal.TorchSharp.Tests;

public sealed class AutogradTests : IDisposable
{
    private readonly DisposeScope _scope = NewDisposeScope();

    public void Dispose() => _scope.Dispose();

    // PyTorch 1.13: silu(conv2d(x, w, b, padding=1)).sum().backward() with x = (arange(24) - 11) / 10 as
    // [1, 2, 3, 4], w = (arange(36) - 17) / 20 as [2, 2, 3, 3], b = [0.1, -0.2].
    [Fact]
    public void GradientsThroughAConvolutionEqualPyTorch()
    {
        var input = ((arange(24, dtype: float32).reshape(1, 2, 3, 4) - 11) / 10).requires_grad_();
        var weight = ((arange(36, dtype: float32).reshape(2, 2, 3, 3) - 17) / 20).requires_grad_();
        var bias = tensor(new[] { 0.1f, -0.2f }).requires_grad_();

        var output = nn.functional.conv2d(input, weight, bias, padding: [1, 1]);
        var loss = nn.functional.silu(output).sum();
        loss.backward();

        Numbers.AssertStartsWith(output, 1e-6, 1.96f, 2.78f, 2.36f, 1.46f, 2.455f, 3.31f);
        Assert.Equal(38.005104064941406, loss.ToDouble(), 4);
        Numbers.AssertStartsWith(input.grad!, 1e-5, -2.87004399f, -3.95716095f, -3.73102427f, -2.21701217f);
        Numbers.AssertStartsWith(weight.grad!, 1e-5, -4.34587622f, -5.63967896f, -4.09900618f, -5.56877804f);
        Numbers.AssertStartsWith(bias.grad!, 1e-5, 11.28665733f, 11.49006939f);
    }

    [Fact]
    public void GradAnswersWithoutTouchingTheLeaves()
    {
        var leaf = tensor(new[] { 2f, 3f }, requires_grad: true);

        var answer = autograd.grad([(leaf * leaf).sum()], [leaf]);

        Assert.Equal([4f, 6f], answer[0].data<float>().ToArray());
        Assert.Null(leaf.grad);
    }

    [Fact]
    public void NothingIsRecordedWithoutGradients()
    {
        var leaf = ones(2, requires_grad: true);
        using (no_grad())
        {
            Assert.False((leaf * 2).requires_grad);
            using (enable_grad())
            {
                Assert.True((leaf * 2).requires_grad);
            }
        }

        Assert.True(is_grad_enabled());
        using (inference_mode())
        {
            Assert.True(is_inference_mode_enabled());
            Assert.False((leaf * 2).requires_grad);
        }

        Assert.False(is_inference_mode_enabled());
    }

    [Fact]
    public void ADetachedTensorSharesDataButNoGradient()
    {
        var leaf = ones(2, requires_grad: true);
        var apart = leaf.detach();

        Assert.False(apart.requires_grad);
        apart.fill_(3);
        Assert.Equal([3f, 3f], leaf.detach().data<float>().ToArray());
    }
}
