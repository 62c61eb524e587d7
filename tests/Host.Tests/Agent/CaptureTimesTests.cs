using DroneSeal.Core;
using DroneSeal.Host.Agent;

namespace DroneSeal.Host.Tests.Agent;

public sealed class CaptureTimesTests
{
    private static readonly TimeSpan _arrival = TimeSpan.FromSeconds(500);
    private static readonly TimeSpan _latency = TimeSpan.FromMilliseconds(40);

    private readonly List<string> _remarks = [];

    [Theory]
    [InlineData(0, 0)]
    [InlineData(13, 13)]
    [InlineData(1000, 1000)]
    [InlineData(1001, 40)] // older than any picture that arrives
    [InlineData(-1, 40)] // taken in the future
    [InlineData(500_000, 40)] // no stamp at all: zero
    [InlineData(-1.7e12, 40)] // the wall clock's
    public void AStampCountsWhereItCanBeElseTheArrival(double stampAgeMilliseconds, double ageMilliseconds)
    {
        var times = new CaptureTimes(_latency, _remarks.Add);

        var at = times.Of(_arrival - TimeSpan.FromMilliseconds(stampAgeMilliseconds), _arrival);

        Assert.Equal(ageMilliseconds, (_arrival - at).TotalMilliseconds);
        Assert.Equal(ageMilliseconds == stampAgeMilliseconds ? 0 : 1, _remarks.Count);
    }

    [Fact]
    public void ACameraWithoutStampsIsNotRemarkedOn()
    {
        Assert.Equal(_arrival - _latency, new CaptureTimes(_latency, _remarks.Add).Of(null, _arrival));
        Assert.Empty(_remarks);
    }

    [Fact]
    public void WrongStampsAreToldOnceAndRightOnesAreBelievedAgain()
    {
        var times = new CaptureTimes(_latency, _remarks.Add);

        times.Of(TimeSpan.Zero, _arrival);
        times.Of(TimeSpan.Zero, _arrival);

        Assert.Single(_remarks);
        Assert.Equal(_arrival, times.Of(_arrival, _arrival));
    }

    [Fact]
    public void AFrameCarriesTheTimeOfItsCamerasStamp()
    {
        using var camera = new LiveCamera(
            () => new Stamped(), 1000, _latency, () => _arrival, _remarks.Add);

        var frame = new Frame();
        Assert.True(camera.TryTake(ref frame, TimeSpan.FromSeconds(20)));

        Assert.Equal(Stamped.At, frame.CapturedAt);
    }

    /// <summary>Gives one picture after another, all of one instant.</summary>
    private sealed class Stamped : ICamera
    {
        internal static TimeSpan At { get; } = _arrival - TimeSpan.FromMilliseconds(7);

        public bool IsLive => false;

        public TimeSpan? CapturedAt => At;

        public bool TryNext(Frame frame)
        {
            var picture = PictureCheckTests.Picture(100, 40);
            (frame.Width, frame.Height, frame.Bgr) = (picture.Width, picture.Height, picture.Bgr);
            return true;
        }

        public void Dispose()
        {
        }
    }
}
