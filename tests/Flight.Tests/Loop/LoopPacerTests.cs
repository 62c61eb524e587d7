using DroneSeal.Flight.Loop;

namespace DroneSeal.Flight.Tests.Loop;

public sealed class LoopPacerTests
{
    private readonly LoopPacer _pacer = new(Milliseconds(5), Milliseconds(100));

    [Fact]
    public void TurnsThatTakeLongDoNotShiftTheBeat()
    {
        Assert.Equal(Milliseconds(105), _pacer.Next(Milliseconds(101)));
        Assert.Equal(Milliseconds(110), _pacer.Next(Milliseconds(109)));
    }

    [Fact]
    public void WhatWasMissedIsNotMadeUpFor()
    {
        Assert.Equal(Milliseconds(150), _pacer.Next(Milliseconds(150)));
        Assert.Equal(Milliseconds(155), _pacer.Next(Milliseconds(151)));
    }

    private static TimeSpan Milliseconds(int milliseconds) => TimeSpan.FromMilliseconds(milliseconds);
}
