using DroneSeal.Core;

namespace DroneSeal.Flight.Tests;

/// <summary>Batches of which every byte follows from a number, so that half of one is noticed.</summary>
internal static class NumberedBatch
{
    internal static ObstacleBatch Of(long number)
    {
        var batch = new ObstacleBatch
        {
            Frame = new FrameId(number),
            CapturedAt = new TimeSpan(number * 1000),
            PixelHash = (ulong)(number * 77),
        };
        for (var i = 0; i < number % 257; i++)
        {
            batch.Add(One(number, i));
        }

        return batch;
    }

    internal static void RequireWhole(ObstacleBatch batch)
    {
        var number = batch.Frame.Value;
        Assert.Equal(number * 1000, batch.CapturedAt.Ticks);
        Assert.Equal((ulong)(number * 77), batch.PixelHash);
        Assert.Equal((int)(number % 257), batch.Count);
        for (var i = 0; i < batch.Count; i++)
        {
            Assert.Equal(One(number, i), batch.Obstacles[i]);
        }
    }

    private static Obstacle One(long number, int index)
    {
        var value = (float)((number % 1000) + index);
        return new Obstacle((int)number, index, value, value, value, value, value, value, value, number);
    }
}
