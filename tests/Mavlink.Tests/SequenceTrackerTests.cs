namespace DroneSeal.Mavlink.Tests;

public sealed class SequenceTrackerTests
{
    [Theory]
    [InlineData(new byte[] { 7, 8, 9 }, 3, 0, 0, 0)]
    [InlineData(new byte[] { 254, 255, 0, 1 }, 4, 0, 0, 0)]
    [InlineData(new byte[] { 7, 9, 12 }, 3, 3, 0, 0)]
    [InlineData(new byte[] { 250, 3 }, 2, 8, 0, 0)]
    [InlineData(new byte[] { 7, 9, 8, 10 }, 4, 0, 1, 0)]
    [InlineData(new byte[] { 7, 8, 8, 9 }, 3, 0, 0, 1)]
    [InlineData(new byte[] { 7, 10, 8, 8 }, 3, 1, 1, 1)]
    [InlineData(new byte[] { 0, 255, 1 }, 2, 0, 0, 1)]
    public void WhenNumbersComeLossReorderingAndDuplicatesAreToldApart(
        byte[] numbers, int received, int lost, int late, int duplicates)
    {
        var tracker = new SequenceTracker();

        foreach (var number in numbers)
        {
            tracker.Add(number);
        }

        Assert.Equal(new SequenceLoss(received, lost, late, duplicates), tracker.Loss);
    }

    [Theory]
    [InlineData(200, 127)]
    [InlineData(200, 110)]
    public void WhenASenderBeginsAnewNothingIsLost(byte last, byte first)
    {
        var tracker = new SequenceTracker();
        tracker.Add(last);

        tracker.Add(first);
        tracker.Add((byte)(first + 1));

        Assert.Equal(new SequenceLoss(3, 0, 0, 0), tracker.Loss);
    }

    [Fact]
    public void WhenOneFrameInFiveIsDroppedTheRatioSaysSo()
    {
        var tracker = new SequenceTracker();

        for (var i = 0; i < 5000; i++)
        {
            if (i % 5 != 3)
            {
                tracker.Add((byte)i);
            }
        }

        Assert.Equal(0.2, tracker.Loss.Ratio, 3);
    }
}
