using DroneSeal.Vision.Tests.Recording;

namespace DroneSeal.Vision.Tests;

public sealed class HeadSwitchTests : IDisposable
{
    private readonly AdaptedHead _first = RecordedScene.Head(1);
    private readonly AdaptedHead _second = RecordedScene.Head(2);
    private readonly AdaptedHead _third = RecordedScene.Head(3);
    private readonly HeadSwitch _heads;

    public HeadSwitchTests()
    {
        _heads = new HeadSwitch(_first);
        _heads.Swap(_second);
        _heads.Release();
    }

    [Fact]
    public void TheSetBeforeTheLastSwapLivesForARevert()
    {
        _heads.Revert();

        Assert.Same(_first, _heads.Now.Active);
        Assert.Equal([false, false, false], Freed());
    }

    [Fact]
    public void ASetThatIsNeitherActiveNorPreviousNorReleasedIsFreedAtOnceWhereNoFrameIsInWork()
    {
        _heads.Swap(_third);

        Assert.Equal([true, false, false], Freed());
    }

    [Fact]
    public void TheReleasedSetLivesHoweverManySwapsFollow()
    {
        for (var i = 0; i < 5; i++)
        {
            _heads.Swap(RecordedScene.Head(10 + i));
        }

        Assert.False(_second.IsDisposed);
    }

    [Fact]
    public void AFrameInWorkKeepsItsSetsUntilItEnds()
    {
        var frame = _heads.BeginFrame();
        _heads.Swap(_third);
        _heads.Swap(RecordedScene.Head(4));
        _heads.Release();
        var inWork = Freed();
        _heads.EndFrame();

        Assert.Same(_second, frame.Active);
        Assert.Equal([false, false, false], inWork);
        Assert.Equal([true, true, false], Freed());
    }

    [Fact]
    public void ASetThatComesBackWhileAFrameIsInWorkIsNotFreedWithIt()
    {
        _heads.BeginFrame();
        _heads.Swap(_third);
        _heads.Swap(_first);
        _heads.EndFrame();

        Assert.Equal([false, false, false], Freed());
    }

    [Fact]
    public void ASetThatIsGoneCannotBeSwappedIn()
    {
        _heads.Swap(_third);

        Assert.Throws<ObjectDisposedException>(() => _heads.Swap(_first));
        Assert.Same(_third, _heads.Now.Active);
    }

    [Fact]
    public void TheEndFreesWhatIsStillHeld()
    {
        _heads.Swap(_third);
        _heads.Dispose();

        Assert.Equal([true, true, true], Freed());
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _heads.Dispose();
        _first.Dispose();
        _second.Dispose();
        _third.Dispose();
    }

    private bool[] Freed() => [_first.IsDisposed, _second.IsDisposed, _third.IsDisposed];
}
