using DroneSeal.Flight.Loop;

namespace DroneSeal.Flight.Tests.Loop;

public sealed class VisionProcessTests : IDisposable
{
    private readonly FakeChildProcess _child = new();
    private readonly VisionProcess _vision;

    public VisionProcessTests() => _vision = new VisionProcess(_child);

    public void Dispose() => _child.Dispose();

    [Fact]
    public void TheFirstTickStartsIt()
    {
        _vision.Tick(At(0), hasNewBatch: false);

        Assert.Equal(VisionHealth.Starting, _vision.Health);
        Assert.Equal(1, _child.Starts);
    }

    [Fact]
    public void ABatchMakesItRunning()
    {
        Run();

        Assert.Equal(VisionHealth.Running, _vision.Health);
        Assert.NotEqual(0, _vision.ProcessId);
    }

    [Theory]
    [InlineData(499, VisionHealth.Running)]
    [InlineData(500, VisionHealth.Stale)]
    [InlineData(2999, VisionHealth.Stale)]
    [InlineData(3000, VisionHealth.Dead)]
    public void SilenceIsStaleFirstAndDeadThen(int silenceMilliseconds, VisionHealth health)
    {
        Run();

        _vision.Tick(At(1 + silenceMilliseconds), hasNewBatch: false);

        Assert.Equal(health, _vision.Health);
        Assert.Equal(health == VisionHealth.Dead ? 1 : 0, _child.Kills);
    }

    [Fact]
    public void ABatchEndsStaleness()
    {
        Run();
        _vision.Tick(At(700), hasNewBatch: false);

        _vision.Tick(At(720), hasNewBatch: true);

        Assert.Equal(VisionHealth.Running, _vision.Health);
    }

    [Theory]
    [InlineData(29_999, VisionHealth.Starting)]
    [InlineData(30_000, VisionHealth.Dead)]
    public void AStartMayTakeItsTimeAndNoMore(int milliseconds, VisionHealth health)
    {
        _vision.Tick(At(0), hasNewBatch: false);

        _vision.Tick(At(milliseconds), hasNewBatch: false);

        Assert.Equal(health, _vision.Health);
    }

    [Fact]
    public void ADeadOneIsNamedWithItsEndAndStartedAgain()
    {
        Run();
        _child.IsRunning = false;
        _child.LastEnd = "ended by signal 9";

        _vision.Tick(At(10), hasNewBatch: false);
        Assert.Equal(VisionHealth.Dead, _vision.Health);
        Assert.Contains("signal 9", _vision.Reason, StringComparison.Ordinal);

        _vision.Tick(At(259), hasNewBatch: false);
        Assert.Equal(1, _child.Starts);

        _vision.Tick(At(260), hasNewBatch: false);
        Assert.Equal(2, _child.Starts);
    }

    [Fact]
    public void ThePauseDoublesToFiveSeconds()
    {
        _child.CanStart = false;

        for (var i = 0; i <= 30_000; i += 10)
        {
            _vision.Tick(At(i), hasNewBatch: false);
        }

        // 0, 0.25, 0.75, 1.75, 3.75, 7.75, 12.75, 17.75, 22.75, 27.75
        Assert.Equal(10, _child.Starts);
    }

    [Fact]
    public void TenGoodSecondsMakeThePauseShortAgain()
    {
        Run();
        Die(At(10));
        _vision.Tick(At(260), hasNewBatch: false);
        for (var i = 270; i <= 10_270; i += 100)
        {
            _vision.Tick(At(i), hasNewBatch: true);
        }

        Die(At(10_300));
        _vision.Tick(At(10_550), hasNewBatch: false);

        Assert.Equal(3, _child.Starts);
    }

    private static TimeSpan At(int milliseconds) => TimeSpan.FromMilliseconds(milliseconds);

    private void Run()
    {
        _vision.Tick(At(0), hasNewBatch: false);
        _vision.Tick(At(1), hasNewBatch: true);
    }

    private void Die(TimeSpan now)
    {
        _child.IsRunning = false;
        _vision.Tick(now, hasNewBatch: false);
    }
}
