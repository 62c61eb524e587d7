using DroneSeal.Host.Flying;

namespace DroneSeal.Host.Tests.Flying;

public sealed class SpscRingTests
{
    [Fact]
    public void WhatDoesNotFitIsLeftOutAndTheRestComesInOrder()
    {
        var ring = new SpscRing<int>(2);

        Assert.True(ring.TryAdd(1));
        Assert.True(ring.TryAdd(2));
        Assert.False(ring.TryAdd(3));
        Assert.True(ring.TryTake(out var first));
        Assert.True(ring.TryAdd(4));

        Assert.Equal(1, first);
        Assert.Equal([2, 4], Rest(ring));
    }

    [Fact]
    public void ManyPassFromOneThreadToAnotherUnharmed()
    {
        const int count = 10_000;
        var ring = new SpscRing<int>(64);
        var adder = new Thread(() =>
        {
            for (var i = 0; i < count;)
            {
                if (ring.TryAdd(i))
                {
                    i++;
                }
                else
                {
                    Thread.Yield();
                }
            }
        });
        adder.Start();

        for (var expected = 0; expected < count;)
        {
            if (ring.TryTake(out var item))
            {
                Assert.Equal(expected++, item);
            }
            else
            {
                Thread.Yield();
            }
        }

        adder.Join();
    }

    private static List<int> Rest(SpscRing<int> ring)
    {
        var rest = new List<int>();
        while (ring.TryTake(out var item))
        {
            rest.Add(item);
        }

        return rest;
    }
}
