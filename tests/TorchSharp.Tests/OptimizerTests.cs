using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace DroneSeal.TorchSharp.Tests;

// The numbers are PyTorch 1.13's: five steps on (p * p).sum() + p.sum() from p = [0.5, -1, 2], learning rate 0.1.
public sealed class OptimizerTests : IDisposable
{
    private readonly DisposeScope _scope = NewDisposeScope();
    private readonly Parameter _parameter;

    public OptimizerTests()
    {
        _parameter = nn.Parameter(tensor(new[] { 0.5f, -1f, 2f }));
    }

    public void Dispose() => _scope.Dispose();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void AdamWEqualsPyTorch(bool amsgrad)
    {
        using var optimizer = optim.AdamW([_parameter], 0.1, weight_decay: 0.01, amsgrad: amsgrad);

        Run(optimizer);

        Numbers.AssertStartsWith(_parameter.detach(), 1e-6, 0.00651136041f, -0.524325967f, 1.4932946f);
    }

    [Fact]
    public void SgdWithNesterovMomentumEqualsPyTorch()
    {
        using var optimizer = optim.SGD([_parameter], 0.1, momentum: 0.9, weight_decay: 0.01, nesterov: true);

        Run(optimizer);

        Numbers.AssertStartsWith(_parameter.detach(), 1e-6, -0.91283679f, -0.2882967f, -1.53737664f);
    }

    [Fact]
    public void AGroupOfItsOwnRateMovesByThatRate()
    {
        var other = nn.Parameter(tensor(new[] { 0.5f, -1f, 2f }));
        using var optimizer = optim.SGD(
            [new SGD.ParamGroup { Parameters = [_parameter] }, new SGD.ParamGroup([other], lr: 0.0)], 0.1);

        ((_parameter * 2).sum() + (other * 2).sum()).backward();
        optimizer.step();

        Numbers.AssertStartsWith(_parameter.detach(), 1e-6, 0.3f, -1.2f, 1.8f);
        Numbers.AssertStartsWith(other.detach(), 0, 0.5f, -1f, 2f);
        Assert.Equal([0.1, 0.0], optimizer.ParamGroups.Select(group => group.LearningRate));
    }

    [Fact]
    public void ClippingScalesTheGradientsAndTellsTheNorm()
    {
        var steep = nn.Parameter(tensor(new[] { 3f, 4f }));
        steep.grad = tensor(new[] { 3f, 4f });

        Assert.Equal(5.0, nn.utils.clip_grad_norm_([steep], 1.0), 6);
        Numbers.AssertStartsWith(steep.grad!, 1e-6, 0.5999999f, 0.7999998f);
    }

    private void Run(optim.Optimizer optimizer)
    {
        for (var i = 0; i < 5; i++)
        {
            optimizer.zero_grad();
            ((_parameter * _parameter).sum() + _parameter.sum()).backward();
            optimizer.step();
        }
    }
}
