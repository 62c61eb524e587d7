namespace DroneSeal.Flight.Tests;

public sealed class VisionFreshnessTests
{
    private readonly VisionFreshness _freshness = new();

    [Fact]
    public void BeforeTheFirstFrameVisionIsOlderThanAnything()
    {
        Assert.Equal(TimeSpan.MaxValue, _freshness.Age(At(5)));
        Assert.False(_freshness.HasSeen);
    }

    [Fact]
    public void AgeCountsFromTheCapture()
    {
        Assert.Equal(FrameTrust.Fresh, _freshness.Observe(At(1.0), 1, At(1.08)));

        Assert.Equal(At(0.3), _freshness.Age(At(1.3)));
    }

    [Fact]
    public void TheSamePictureWithAFreshStampIsStale()
    {
        _freshness.Observe(At(1.0), 7, At(1.0));
        for (var i = 1; i <= 20; i++)
        {
            var now = At(1.0 + (0.05 * i));
            Assert.Equal(FrameTrust.SamePicture, _freshness.Observe(now, 7, now));
        }

        Assert.Equal(At(1.0), _freshness.Age(At(2.0)));
        Assert.Equal(20, _freshness.Distrusted);
    }

    [Fact]
    public void AFewPicturesInTurnAreStaleAsWell()
    {
        for (var i = 0; i < 3; i++)
        {
            _freshness.Observe(At(1.0 + (0.1 * i)), (ulong)i, At(2));
        }

        for (var i = 0; i < 30; i++)
        {
            Assert.Equal(FrameTrust.SamePicture, _freshness.Observe(At(3 + i), (ulong)(i % 3), At(100)));
        }
    }

    [Fact]
    public void AFutureStampIsNotTrusted()
    {
        _freshness.Observe(At(1.0), 1, At(1.0));

        Assert.Equal(FrameTrust.FutureStamp, _freshness.Observe(At(9), 2, At(1.1)));
        Assert.Equal(At(0.5), _freshness.Age(At(1.5)));
    }

    [Fact]
    public void AFutureStampDoesNotSpoilTheFramesAfterIt()
    {
        _freshness.Observe(At(9), 2, At(1.1));

        Assert.Equal(FrameTrust.Fresh, _freshness.Observe(At(1.2), 3, At(1.25)));
    }

    [Theory]
    [InlineData(0.9)]
    [InlineData(1.0)]
    public void AStampThatDoesNotGoForwardIsNotTrusted(double seconds)
    {
        _freshness.Observe(At(1.0), 1, At(1.0));

        Assert.Equal(FrameTrust.BackwardStamp, _freshness.Observe(At(seconds), 2, At(1.2)));
        Assert.Equal(At(0.5), _freshness.Age(At(1.5)));
    }

    private static TimeSpan At(double seconds) => TimeSpan.FromSeconds(seconds);
}
