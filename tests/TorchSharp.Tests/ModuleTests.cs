using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace DroneSeal.TorchSharp.Tests;

public sealed class ModuleTests : IDisposable
{
    private readonly DisposeScope _scope = NewDisposeScope();

    public void Dispose() => _scope.Dispose();

    [Fact]
    public void FieldsAreRegisteredUnderTheirNames()
    {
        using var block = new Block();

        Assert.Equal(
            ["conv.weight", "bn.weight", "bn.bias", "list.0.weight", "list.0.bias", "scale"],
            block.named_parameters().Select(item => item.name).OrderBy(Order));
        Assert.Equal(
            ["bn.running_mean", "bn.running_var", "bn.num_batches_tracked"],
            block.named_buffers().Select(item => item.name));
        Assert.Equal(9, block.state_dict().Count);
    }

    [Fact]
    public void AStateGoesRoundBitForBit()
    {
        using var first = new Block();
        using var second = new Block();

        var (missing, unexpected) = second.load_state_dict(first.state_dict());

        Assert.Empty(missing);
        Assert.Empty(unexpected);
        foreach (var (path, value) in first.state_dict())
        {
            Assert.True(value.eq(second.state_dict()[path]).all().item<bool>(), path);
        }
    }

    [Fact]
    public void AStateOfOtherNamesIsRefusedUnlessLenient()
    {
        using var block = new Block();
        var state = block.state_dict();
        state.Remove("scale");
        state["other"] = zeros(1);

        Assert.Throws<InvalidOperationException>(() => block.load_state_dict(state));
        var (missing, unexpected) = block.load_state_dict(state, strict: false);
        Assert.Equal(["scale"], missing);
        Assert.Equal(["other"], unexpected);
    }

    [Fact]
    public void ANameIsTakenOnlyOnce()
    {
        using var block = new Block();

        block.register_buffer("extra", zeros(1));

        Assert.Throws<InvalidOperationException>(() => block.register_buffer("extra", zeros(1)));
    }

    [Fact]
    public void EvaluationReachesEveryModule()
    {
        using var block = new Block();

        block.eval();

        Assert.All(block.modules(), module => Assert.False(module.training));
    }

    [Fact]
    public void AnotherElementTypeReplacesParametersAndFields()
    {
        using var block = new Block();

        block.to(float64);

        Assert.All(block.parameters(), parameter => Assert.Equal(float64, parameter.dtype));
        Assert.Equal(float64, block.call(zeros(1, 2, 4, 4, dtype: float64)).dtype);
    }

    // PyTorch 1.13: BatchNorm2d(2) on x = (arange(24).reshape(1, 2, 3, 4) - 11) / 10, training and then evaluating.
    [Fact]
    public void BatchNormKeepsThePyTorchStatistics()
    {
        using var norm = nn.BatchNorm2d(2);
        var input = (arange(24, dtype: float32).reshape(1, 2, 3, 4) - 11) / 10;

        Numbers.AssertStartsWith(norm.call(input), 1e-5, -1.59318829f, -1.30351758f, -1.01384687f);
        Numbers.AssertStartsWith(norm.running_mean!, 1e-6, -0.055f, 0.065f);
        Numbers.AssertStartsWith(norm.running_var!, 1e-6, 0.913f, 0.913f);
        norm.eval();
        Numbers.AssertStartsWith(norm.call(input), 1e-5, -1.09365046f, -0.98899484f, -0.88433927f);
        Assert.Equal(1, norm.num_batches_tracked!.ToInt64());
    }

    [Fact]
    public void AChainRunsItsStepsInOrder()
    {
        using var chain = nn.Sequential(("act", nn.ReLU()), ("pool", nn.MaxPool2d(2, 1)), ("up", nn.Upsample(
            scale_factor: [2.0, 2.0])));
        var input = (arange(24, dtype: float32).reshape(1, 2, 3, 4) - 11) / 10;

        var output = chain.call(input);

        Assert.Equal([1L, 2L, 4L, 6L], output.shape);
        Assert.Equal(3, chain.Count);
    }

    [Fact]
    public void AWrongNumberOfChannelsIsRefused()
    {
        using var conv = nn.Conv2d(3, 4, 1);

        var error = Assert.Throws<ArgumentException>(() => conv.call(zeros(1, 2, 4, 4)));
        Assert.Contains("3 channels", error.Message, StringComparison.Ordinal);
    }

    private static int Order(string path) => path[0] switch { 'c' => 0, 'b' => 1, 'l' => 2, _ => 3 };

    private sealed class Block : nn.Module<Tensor, Tensor>
    {
        private readonly Conv2d conv = nn.Conv2d(2, 4, 3, padding: 1, bias: false);
        private readonly BatchNorm2d bn = nn.BatchNorm2d(4);
        private readonly SiLU act = nn.SiLU();
        private readonly ModuleList<Conv2d> list = nn.ModuleList(nn.Conv2d(4, 1, 1));
        private readonly Parameter scale = nn.Parameter(ones(1));

        internal Block()
            : base(nameof(Block))
        {
            RegisterComponents();
        }

        public override Tensor forward(Tensor input)
        {
            return list[0].call(act.call(bn.call(conv.call(input)))) * scale;
        }
    }
}
