namespace DroneSeal.SelfEdit.Tests;

public sealed class ReservoirTests
{
    [Fact]
    public void ItNeverHoldsMoreThanItsCapacity()
    {
        var reservoir = new Reservoir<int>(8, new Random(1));
        for (var i = 0; i < 1000; i++)
        {
            reservoir.Offer(i);
        }

        Assert.Equal(8, reservoir.Items.Count);
        Assert.Equal(1000, reservoir.Offered);
    }

    [Fact]
    public void EveryItemIsAboutEquallyLikelyToRemain()
    {
        var firstHalf = 0;
        for (var seed = 0; seed < 200; seed++)
        {
            var reservoir = new Reservoir<int>(10, new Random(seed));
            for (var i = 0; i < 100; i++)
            {
                reservoir.Offer(i);
            }

            firstHalf += reservoir.Items.Count(item => item < 50);
        }

        Assert.InRange(firstHalf, 880, 1120);
    }
}
