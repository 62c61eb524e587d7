using DroneSeal.Host.Agent;

namespace DroneSeal.Host.Tests.Agent;

public sealed class ChildSupervisorTests : IDisposable
{
    private static readonly ChildPolicy _policy = new()
    {
        Silence = TimeSpan.FromSeconds(3),
        Start = TimeSpan.FromSeconds(30),
        FirstPause = TimeSpan.FromSeconds(1),
        LongestPause = TimeSpan.FromSeconds(8),
        GoodRun = TimeSpan.FromSeconds(20),
        CrashLimit = 5,
        CrashWindow = TimeSpan.FromMinutes(5),
        GoodEnds = new HashSet<int> { 0 },
    };

    private readonly FakeAgentChild _child = new();
    private TimeSpan _now = TimeSpan.FromSeconds(1000);

    public void Dispose() => _child.Dispose();

    [Fact]
    public void TheFirstTickStartsItAndItsFirstSignMakesItRun()
    {
        var supervisor = Running(_policy);

        Assert.Equal(ChildState.Running, supervisor.State);
        Assert.Equal(1, _child.Starts);
    }

    [Theory]
    [InlineData(2.9, "Running")]
    [InlineData(3.0, "Pausing")]
    public void WhenItIsSilentForTooLongItIsKilled(double silentSeconds, string state)
    {
        var supervisor = Running(_policy);

        After(supervisor, silentSeconds);

        Assert.Equal(state, supervisor.State.ToString());
        Assert.Equal(state == "Pausing" ? 1 : 0, _child.Kills);
    }

    [Fact]
    public void WhenItGivesNoSignAfterItsStartItIsKilled()
    {
        var supervisor = new ChildSupervisor("child", _child, _policy);
        supervisor.Tick(_now);

        After(supervisor, 29.9);
        Assert.Equal(ChildState.Starting, supervisor.State);
        After(supervisor, 0.1);

        Assert.Equal(ChildState.Pausing, supervisor.State);
        Assert.Equal(1, _child.Kills);
    }

    [Fact]
    public void EachCrashDoublesThePauseUpToTheLongest()
    {
        var supervisor = Running(_policy);
        foreach (var pause in (double[])[1, 2, 4, 8])
        {
            _child.Die(139);
            After(supervisor, 0);
            After(supervisor, pause - 0.1);
            Assert.Equal(ChildState.Pausing, supervisor.State);
            After(supervisor, 0.1);
            Assert.Equal(ChildState.Starting, supervisor.State);
        }
    }

    [Fact]
    public void AfterAGoodRunThePauseIsShortAgain()
    {
        var supervisor = Running(_policy);
        _child.Die(139);
        After(supervisor, 0);
        After(supervisor, 1);
        Sign(supervisor);
        _now += TimeSpan.FromSeconds(20);
        Sign(supervisor);

        _child.Die(139);
        After(supervisor, 0);
        After(supervisor, 1);

        Assert.Equal(ChildState.Starting, supervisor.State);
    }

    [Fact]
    public void AGoodEndIsNoCrash()
    {
        var supervisor = Running(_policy);

        _child.Die(0);
        After(supervisor, 0);
        After(supervisor, 1);

        Assert.Equal(0, supervisor.Crashes);
        Assert.Equal(2, _child.Starts);
    }

    [Theory]
    [InlineData(true, "GivenUp")]
    [InlineData(false, "Starting")]
    public void ACrashLoopEndsForGoodOnlyWhereThePolicyGivesUp(bool givesUp, string state)
    {
        var supervisor = Running(_policy with { GivesUp = givesUp });
        for (var i = 0; i < 5; i++)
        {
            _child.Die(139);
            After(supervisor, 0);
            After(supervisor, 8);
        }

        Assert.Equal(state, supervisor.State.ToString());
        Assert.True(supervisor.IsLooping);
    }

    [Fact]
    public void CrashesThatAreLongAgoAreForgotten()
    {
        var supervisor = Running(_policy with { GivesUp = true });
        for (var i = 0; i < 12; i++)
        {
            _child.Die(139);
            After(supervisor, 0);
            After(supervisor, 80);
            Sign(supervisor);
        }

        Assert.Equal(ChildState.Running, supervisor.State);
        Assert.False(supervisor.IsLooping);
    }

    [Fact]
    public void WhileItIsHaltedItsSilenceDoesNotCountAndAfterwardsItIsGivenTime()
    {
        var supervisor = Running(_policy);

        supervisor.Halt(true, _now, "hot");
        After(supervisor, 600);
        Assert.Equal(ChildState.Halted, supervisor.State);
        Assert.True(_child.IsHalted);
        supervisor.Halt(false, _now, "cool");
        After(supervisor, 2.9);

        Assert.Equal(ChildState.Running, supervisor.State);
        Assert.False(_child.IsHalted);
        After(supervisor, 0.1);
        Assert.Equal(1, _child.Kills);
    }

    [Fact]
    public void WhatMustBePutRightIsPutRightBeforeEachStart()
    {
        var supervisor = new ChildSupervisor("child", _child, _policy);
        var startsSeen = new List<int>();
        supervisor.BeforeStart = () => startsSeen.Add(_child.Starts);

        supervisor.Tick(_now);
        _child.Die(139);
        After(supervisor, 0);
        After(supervisor, 1);

        Assert.Equal([0, 1], startsSeen);
    }

    [Fact]
    public void WhatIsTurnedOffStaysOffUntilItIsTurnedOn()
    {
        var supervisor = Running(_policy);

        supervisor.TurnOff("not wanted");
        After(supervisor, 100);
        Assert.Equal(1, _child.Starts);
        supervisor.Restart(_now, "nothing");
        After(supervisor, 100);
        Assert.Equal(1, _child.Starts);
        supervisor.TurnOn(_now, "wanted");
        After(supervisor, 0);

        Assert.Equal(ChildState.Starting, supervisor.State);
    }

    private ChildSupervisor Running(ChildPolicy policy)
    {
        var supervisor = new ChildSupervisor("child", _child, policy);
        supervisor.Tick(_now);
        Sign(supervisor);
        return supervisor;
    }

    private void Sign(ChildSupervisor supervisor)
    {
        _child.LastSign = _now;
        supervisor.Tick(_now);
    }

    private void After(ChildSupervisor supervisor, double seconds)
    {
        _now += TimeSpan.FromSeconds(seconds);
        supervisor.Tick(_now);
    }
}
