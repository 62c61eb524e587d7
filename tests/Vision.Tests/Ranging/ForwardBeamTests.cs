using System.Numerics;
using DroneSeal.Core;

namespace DroneSeal.Vision.Tests;

public sealed class ForwardBeamTests
{
    private static readonly VehicleState _level = new(
        TimeSpan.FromSeconds(9), new Vector3(0, 0, -2), Vector3.Zero, 0.1f, 0, 0, 0);

    private static readonly ForwardRange _told = new(TimeSpan.FromSeconds(9), 5, 0.1f, 0.05f);

    [Fact]
    public void AtTheInstantOfThePictureItIsWhatWasMeasured() =>
        Assert.Equal(new RangeReading(0, 0.05f, 5, 0.1f), ForwardBeam.Of(_told, _level));

    [Theory]
    [InlineData(-201, false)]
    [InlineData(-200, true)]
    [InlineData(200, true)]
    [InlineData(201, false)]
    public void AReadingOfAnotherTimeThanThePicturesIsNone(int milliseconds, bool isReading)
    {
        var told = _told with { At = _level.At + TimeSpan.FromMilliseconds(milliseconds) };

        Assert.Equal(isReading, ForwardBeam.Of(told, _level) is not null);
    }

    [Theory]
    [InlineData(0f)]
    [InlineData(2f)]
    public void WhatWasMeasuredAfterThePictureWasFartherThenAsFastAsTheVehicleCameNearer(float yaw)
    {
        var flying = _level with { VelocityNed = 4 * new Vector3(MathF.Cos(yaw), MathF.Sin(yaw), 0), YawRadians = yaw };
        var told = _told with { At = _level.At + TimeSpan.FromMilliseconds(100) };

        var reading = ForwardBeam.Of(told, flying)!.Value;

        Assert.Equal(5.4f, reading.Meters, 0.001);
        Assert.True(reading.SigmaMeters > 0.1f);
    }

    [Fact]
    public void ANoseThatPointsUpMakesTheLevelDistanceShorterAndTheBeamSteeper()
    {
        var reading = ForwardBeam.Of(_told, _level with { PitchRadians = 0.3f })!.Value;

        Assert.Equal(5 * MathF.Cos(0.3f), reading.Meters, 0.001);
        Assert.Equal(0.3f, reading.ElevationRadians);
    }

    // Two metres up, nose down by 0.2 rad: the beam's lower edge meets the ground 8.7 m ahead.
    [Theory]
    [InlineData(6.5f, true)]
    [InlineData(8.5f, false)]
    [InlineData(10f, false)]
    public void WhatMayBeTheGroundIsNoReading(float meters, bool isReading)
    {
        var diving = _level with { PitchRadians = -0.2f };

        Assert.Equal(isReading, ForwardBeam.Of(_told with { Meters = meters }, diving) is not null);
    }

    [Fact]
    public void OnTheGroundTheGroundIsEverywhere() =>
        Assert.Null(ForwardBeam.Of(_told, _level with { PositionNed = default }));
}
