namespace DroneSeal.SelfEdit.Tests;

public sealed class BranchPatcherTests
{
    private readonly BranchPatcher _patcher = new(new PatchOptions());

    // The target and the focal factor are held fixed in the gradient, so numbers are compared where they vanish: on logits
    // of places without an object the loss is |s|^2 BCE, and the gradient leaves out the slope of |s|^2.
    [Fact]
    public void ASmallStepAlongTheGradientLowersTheLoss()
    {
        WindowSample[] batch = [Samples.Random(1, true), Samples.Random(2, false)];
        var weights = Samples.Start();
        var before = _patcher.Gradient(weights, batch, false).Loss;
        var gradient = _patcher.LastGradient.ToArray();
        for (var i = 0; i < weights.Length; i++)
        {
            weights[i] -= 1e-3f * gradient[i];
        }

        Assert.True(_patcher.Gradient(weights, batch, false).Loss < before);
    }

    [Fact]
    public void TheSameStepsGiveTheSameBits()
    {
        var first = Run(new BranchPatcher(new PatchOptions()));
        var second = Run(new BranchPatcher(new PatchOptions()));

        Assert.Equal(first.Mean, second.Mean);
        Assert.Equal(first.Raw, second.Raw);
    }

    [Fact]
    public void ACopyOfTheStateIsUntouchedBySteps()
    {
        var state = new ZoneState(Samples.Start());
        var copy = state.Copy();
        _patcher.Step(state, [Samples.Random(1, true)], 1);

        Assert.Equal(Samples.Start(), copy.Raw);
        Assert.NotEqual(copy.Raw, state.Raw);
    }

    [Fact]
    public void NoStepLeavesTheTrustRegion()
    {
        var patcher = new BranchPatcher(new PatchOptions { TrustRadius = 0.01f, HeadDecay = 0 });
        var state = new ZoneState(Samples.Start());
        for (var step = 0; step < 5; step++)
        {
            patcher.Step(state, [Samples.Random(step, true)], 1);
        }

        var distance = Math.Sqrt(state.Raw.Zip(state.Accepted, (raw, accepted) => Math.Pow(raw - accepted, 2)).Sum());
        Assert.InRange(distance, 0, 0.0101);
    }

    [Fact]
    public void AStoredSampleComesBackAsItWas()
    {
        var sample = Samples.Random(9, true);
        var bytes = SampleCodec.Write(sample);

        Assert.Equal(bytes, SampleCodec.Write(SampleCodec.Read(bytes)));
        Assert.Throws<StoreException>(() => SampleCodec.Read(bytes[..^5]));
    }

    private static ZoneState Run(BranchPatcher patcher)
    {
        var state = new ZoneState(Samples.Start());
        for (var step = 0; step < 4; step++)
        {
            patcher.Step(state, [Samples.Random(step, true), Samples.Random(step + 10, false)], 1);
        }

        return state;
    }
}
