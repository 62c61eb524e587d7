using DroneSeal.Tests;

namespace DroneSeal.Mavlink.Tests.Fuzz;

public sealed class ParserFuzzTests
{
    [Fact]
    public void WhenSpoiltBytesComeEveryGoodFrameBehindThemIsFoundAndNothingIsAllocated()
    {
        var fuzz = new ParserFuzz(seed: 7);
        fuzz.Run(2000);
        var allocated = Allocations.Of(() => fuzz.Run(100_000));

        Assert.Equal(0, allocated);
        Assert.Equal(0, fuzz.Missing);
        Assert.InRange(fuzz.HiddenByCollision, 0, 10);
        Assert.True(fuzz.Good > 150_000);
        Assert.True(fuzz.Counters.BadCheckSums > 10_000);
    }
}
