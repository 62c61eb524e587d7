using System.Runtime.InteropServices;
using TorchSharp;
using static TorchSharp.torch;

namespace DroneSeal.TorchSharp.Tests;

public sealed class TensorTests : IDisposable
{
    private readonly DisposeScope _scope = NewDisposeScope();

    public void Dispose() => _scope.Dispose();

    [Fact]
    public void ATensorOfAnArrayHasItsShapeTypeAndElements()
    {
        var made = tensor(new[] { 1f, 2f, 3f, 4f, 5f, 6f }, new long[] { 2, 3 });

        Assert.Equal([2L, 3L], made.shape);
        Assert.Equal(float32, made.dtype);
        Assert.Equal(DeviceType.CPU, made.device.type);
        Assert.Equal(6, made.numel());
        Assert.Equal(6f, made[1, 2].item<float>());
    }

    [Fact]
    public void ATransposedTensorIsReadInItsOwnOrder()
    {
        var turned = tensor(new[,] { { 1f, 2f, 3f }, { 4f, 5f, 6f } }).t();

        Assert.False(turned.is_contiguous());
        Assert.Equal([1f, 4f, 2f, 5f, 3f, 6f], turned.data<float>().ToArray());
        var tail = new float[4];
        turned.data<float>().CopyTo(tail, 1, 3);
        Assert.Equal([0f, 5f, 3f, 6f], tail);
    }

    [Fact]
    public void WritingThroughTheAccessorOfAViewWritesTheTensor()
    {
        var made = zeros(2, 3);

        made.t().data<float>().CopyFrom([1f, 2f, 3f, 4f, 5f, 6f]);

        Assert.Equal([1f, 3f, 5f, 2f, 4f, 6f], made.data<float>().ToArray());
    }

    [Fact]
    public void ATensorFromAnArraySharesItsMemory()
    {
        var numbers = new[] { 1f, 2f };
        var shared = from_array(numbers);

        numbers[0] = 7f;

        Assert.Equal(7f, shared[0].item<float>());
    }

    [Fact]
    public void ABufferStartsAtItsOffset()
    {
        var part = frombuffer(new[] { 1, 2, 3, 4 }, int32, 2, 1);

        Assert.Equal([2, 3], part.data<int>().ToArray());
    }

    [Fact]
    public void SubscriptsSliceSelectAndSpread()
    {
        var made = arange(24, dtype: float32).reshape(2, 3, 4);

        Assert.Equal([2L, 4L], made[TensorIndex.Colon, 1].shape);
        Assert.Equal([1f, 3f], made[0, 0, TensorIndex.Slice(1, null, 2)].data<float>().ToArray());
        Assert.Equal([3f, 7f, 11f], made[TensorIndex.Single(0), TensorIndex.Ellipsis, TensorIndex.Single(-1)]
            .data<float>().ToArray());
        Assert.Equal([2L, 1L, 3L, 4L], made[TensorIndex.Colon, TensorIndex.None].shape);
        Assert.Equal([12f, 0f], made[tensor(new[] { 1L, 0L })][TensorIndex.Colon, 0, 0].data<float>().ToArray());
    }

    [Fact]
    public void WritingThroughASubscriptChangesOnlyThatPart()
    {
        var made = zeros(2, 3);

        made[TensorIndex.Colon, 1] = tensor(new[] { 5f, 6f });

        Assert.Equal([0f, 5f, 0f, 0f, 6f, 0f], made.data<float>().ToArray());
    }

    [Fact]
    public void OperatorsMixTensorsAndNumbersWithoutWideningTheType()
    {
        var made = tensor(new[] { 1f, 2f, 4f });

        Assert.Equal([3f, 5f, 9f], ((made * 2) + 1).data<float>().ToArray());
        Assert.Equal([0f, -1f, -3f], (1 - made).data<float>().ToArray());
        Assert.Equal([8f, 4f, 2f], (8.0 / made).data<float>().ToArray());
        Assert.Equal([-1f, -2f, -4f], (-made).data<float>().ToArray());
        Assert.Equal([false, true, true], (made >= 2).data<bool>().ToArray());
    }

    [Fact]
    public void PiecesJoinToTheWhole()
    {
        var made = arange(10, dtype: float32);

        Assert.Equal([4L, 4L, 2L], made.split(4).Select(piece => piece.shape[0]));
        Assert.Equal(made.data<float>().ToArray(), cat(made.chunk(3)).data<float>().ToArray());
        Assert.Equal([3L, 2L, 5L], made.reshape(2, 5).unbind().Length == 2
            ? stack([made.reshape(2, 5), made.reshape(2, 5), made.reshape(2, 5)]).shape
            : []);
    }

    [Fact]
    public void TheLargestComeWithTheirPlaces()
    {
        var (values, places) = tensor(new[] { 3f, 9f, 5f }).topk(2);

        Assert.Equal([9f, 5f], values.data<float>().ToArray());
        Assert.Equal([1L, 2L], places.data<long>().ToArray());
    }

    // PyTorch 1.13 on x = (arange(24).reshape(1, 2, 3, 4) - 11) / 10.
    [Fact]
    public void ReductionsAndPointwiseOperatorsEqualPyTorch()
    {
        var input = (arange(24, dtype: float32).reshape(1, 2, 3, 4) - 11) / 10;

        Assert.Equal(0.7071067690849304, input.std().ToDouble(), 6);
        Assert.Equal(3.4000000953674316, input.norm().ToDouble(), 6);
        Assert.Equal(12.268525123596191, input.sigmoid().sum().ToDouble(), 5);
        Assert.Equal(18.631446838378906, input.softplus().sum().ToDouble(), 5);
        Assert.Equal(-17.431446075439453, input.log_sigmoid().sum().ToDouble(), 5);
        Numbers.AssertStartsWith(input.var(3), 1e-6, 0.01666666954f, 0.01666666567f);
    }

    // torch.manual_seed(7); torch.randn(4) of PyTorch 1.13.
    [Fact]
    public void TheSameSeedDrawsWhatPyTorchDraws()
    {
        using var generator = manual_seed(7);

        Numbers.AssertStartsWith(randn(4), 1e-6, -0.14679509f, 0.78614128f, 0.94682163f, -1.11434400f);
    }

    [Fact]
    public void ShapesThatDoNotFitAreRefusedInLibtorchsWords()
    {
        var error = Assert.Throws<ExternalException>(() => zeros(2, 3).matmul(zeros(2, 3)));

        Assert.Contains("shapes cannot be multiplied", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("frame #", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ADisposedTensorIsRefused()
    {
        var gone = zeros(1);
        gone.Dispose();

        Assert.True(gone.IsInvalid);
        Assert.Throws<InvalidOperationException>(() => gone.add(1));
    }

    [Fact]
    public void ReadingAnotherTypeIsRefused()
    {
        Assert.Throws<ArgumentException>(() => zeros(1).item<double>());
        Assert.Throws<ArgumentException>(() => tensor(new[] { 1f }, new long[] { 2 }));
    }
}
