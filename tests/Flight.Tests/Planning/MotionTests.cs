using System.Numerics;

namespace DroneSeal.Flight.Tests;

/// <summary>How a vehicle is expected to take a velocity up.</summary>
public sealed class MotionTests
{
    private static readonly VehicleLimits _limits = new();

    [Fact]
    public void WhatIsStillAcceleratedSidewaysGoesOnSideways()
    {
        var (after, place) = Flown(new Motion(Vector2.Zero, new(0f, -3f)), Vector2.Zero, seconds: 0.5f, steps: 50);

        Assert.InRange(after.Velocity.Y, -1f, -0.4f);
        Assert.True(place.Y < -0.2f, place.ToString());
    }

    [Fact]
    public void AStopEndsInAStandAndNotFarBehindIt()
    {
        var (after, place) = Flown(new Motion(new(2.5f, 0f), Vector2.Zero), Vector2.Zero, seconds: 4f, steps: 40);

        Assert.InRange(after.Velocity.Length(), 0f, 0.02f);
        Assert.InRange(place.X, 1.1f, 2f); // braking at 3.2 m/s^2 from the first moment on would take 0.98 m
    }

    [Theory]
    [InlineData(0.7f)]
    [InlineData(2f)]
    [InlineData(4f)]
    public void NoBrakeIsCountedOnThatIsNotCertain(float deceleration)
    {
        var limits = _limits with { Deceleration = deceleration };
        var motion = new Motion(new(3f, 0f), Vector2.Zero);
        var meters = 0f;
        while (motion.Velocity.X > 0.01f)
        {
            motion = motion.Braked(0.05f, limits);
            meters += 0.05f * motion.Velocity.X;
        }

        Assert.True(meters > 0.95f * 4.5f / deceleration, $"{meters} m");
    }

    [Fact]
    public void TheAccelerationIsLearnedFromHowTheVelocityChanges()
    {
        var motion = default(Motion);
        var state = World.Standing(Vector3.Zero);
        for (var i = 0; i < 20; i++)
        {
            state = state with { VelocityNed = new Vector3(0.03f * i, -0.06f * i, 0f) };
            motion = Motion.Measured(motion, state, 0.04f, _limits);
        }

        Assert.Equal(0.75f, motion.Acceleration.X, 0.05f);
        Assert.Equal(-1.5f, motion.Acceleration.Y, 0.05f);
    }

    [Theory]
    [InlineData(-0.1f)]
    [InlineData(2f)]
    [InlineData(float.NaN)]
    public void AfterAGapNoAccelerationIsKnown(float seconds)
    {
        var before = new Motion(Vector2.Zero, new(1f, 1f));

        var motion = Motion.Measured(before, World.Standing(Vector3.Zero), seconds, _limits);

        Assert.Equal(Vector2.Zero, motion.Acceleration);
    }

    private static (Motion Motion, Vector2 Place) Flown(Motion motion, Vector2 target, float seconds, int steps)
    {
        var place = Vector2.Zero;
        for (var i = 0; i < steps; i++)
        {
            motion = motion.After(seconds / steps, target, _limits);
            place += seconds / steps * motion.Velocity;
        }

        return (motion, place);
    }
}
