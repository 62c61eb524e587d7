using DroneSeal.Flight.Loop;

namespace DroneSeal.Flight.Tests.Loop;

public sealed class LatencyHistogramTests
{
    [Fact]
    public void NothingCountedGivesZero() =>
        Assert.Equal(TimeSpan.Zero, new LatencyHistogram().Quantile(0.99));

    [Fact]
    public void QuantilesAreRoundedUpToABin()
    {
        var histogram = new LatencyHistogram();
        for (var i = 1; i <= 100; i++)
        {
            histogram.Add(TimeSpan.FromMilliseconds(i));
        }

        Assert.InRange(histogram.Quantile(0.5).TotalMilliseconds, 50, 50.02);
        Assert.InRange(histogram.Quantile(0.99).TotalMilliseconds, 99, 99.02);
        Assert.Equal(100, histogram.Quantile(1).TotalMilliseconds);
    }

    [Fact]
    public void WhatIsLongerThanTheBinsIsTheLongest()
    {
        var histogram = new LatencyHistogram();
        histogram.Add(TimeSpan.FromSeconds(3));

        Assert.Equal(TimeSpan.FromSeconds(3), histogram.Quantile(0.5));
    }
}
