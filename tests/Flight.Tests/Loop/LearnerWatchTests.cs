using DroneSeal.Flight.Loop;

namespace DroneSeal.Flight.Tests.Loop;

public sealed class LearnerWatchTests : IDisposable
{
    private readonly FakeChildProcess _child = new();
    private readonly LearnerWatch _watch;
    private TimeSpan _now = TimeSpan.FromSeconds(7);

    public LearnerWatchTests() => _watch = new LearnerWatch(_child);

    public void Dispose() => _child.Dispose();

    [Fact]
    public void ItIsStartedAtOnce()
    {
        _watch.Tick(_now);

        Assert.Equal((true, 1), (_watch.IsAlive, _child.Starts));
    }

    [Fact]
    public void OneThatHasEndedIsToldAndStartedAgainAfterASecond()
    {
        _watch.Tick(_now);
        Die();
        Assert.False(_watch.IsAlive);
        Assert.Contains("signal 9", _watch.Reason, StringComparison.Ordinal);

        Pass(0.9);
        Assert.False(_watch.IsAlive);
        Pass(0.2);
        Assert.Equal((true, 2), (_watch.IsAlive, _child.Starts));
    }

    [Fact]
    public void OneThatCannotLiveIsStartedMoreAndMoreSeldom()
    {
        _child.CanStart = false;
        for (var i = 0; i < 600; i++)
        {
            Pass(1);
        }

        Assert.InRange(_watch.Starts, 10, 20);
    }

    private void Die()
    {
        (_child.IsRunning, _child.LastEnd) = (false, "ended by signal 9");
        _watch.Tick(_now);
    }

    private void Pass(double seconds)
    {
        _now += TimeSpan.FromSeconds(seconds);
        _watch.Tick(_now);
    }
}
