using System.Numerics;
using DroneSeal.Core;
using DroneSeal.Flight.Loop;

namespace DroneSeal.Flight.Tests.Loop;

public sealed class JumpWatchTests
{
    private readonly JumpWatch _watch = new();

    [Theory]
    [InlineData(20, 0.9f, false)]
    [InlineData(20, 1.1f, true)]
    [InlineData(1000, 2f, false)]
    [InlineData(1000, 2.5f, true)]
    public void WhatTheVehicleCannotHaveFlownIsAJump(int milliseconds, float beyond, bool isJump)
    {
        var velocity = new Vector3(3, 0, 0);
        var way = (float)(0.001 * milliseconds) * velocity;
        _watch.Meters(Told(0, Vector3.Zero, velocity));

        var meters = _watch.Meters(Told(milliseconds, way + new Vector3(0, beyond, 0), velocity));

        Assert.Equal(isJump ? beyond : 0, meters, 0.001f);
    }

    [Fact]
    public void BrakingInAGapOfTheWordsIsNoJump()
    {
        _watch.Meters(Told(0, Vector3.Zero, new Vector3(3, 0, 0)));

        Assert.Equal(0, _watch.Meters(Told(3000, new Vector3(3.75f, 0, 0), Vector3.Zero)));
    }

    [Fact]
    public void AClockThatGoesBackBeginsAnew()
    {
        _watch.Meters(Told(90_000, Vector3.Zero, Vector3.Zero));

        Assert.Equal(0, _watch.Meters(Told(10, new Vector3(50, 0, 0), Vector3.Zero)));
    }

    private static VehicleState Told(int milliseconds, Vector3 place, Vector3 velocity) =>
        new(TimeSpan.FromMilliseconds(milliseconds), place, velocity, 0, 0, 0, 0);
}
