using DroneSeal.Core;
using DroneSeal.Flight.Autopilot;
using DroneSeal.Mavlink;
using DroneSeal.Mavlink.Messages;
using DroneSeal.Sim;

namespace DroneSeal.Flight.Tests.Autopilot;

public sealed class RangeSensorsTests
{
    private static readonly TimeSpan _now = TimeSpan.FromSeconds(50);

    private readonly RangeSensors _sensors = new();

    [Fact]
    public void AForwardReadingIsTakenInMetersWithItsTime()
    {
        _sensors.Take(Forward(456), _now);

        Assert.Equal(new ForwardRange(_now, 4.56f, 0.1f, 0.05f), _sensors.Nearest(_now));
    }

    [Theory]
    [InlineData(9, true)]
    [InlineData(10, false)] // from here on they are what we told the autopilot ourselves
    [InlineData(17, false)]
    [InlineData(255, false)]
    public void TheAutopilotsSectorsAreNotTakenForASensor(byte id, bool isSensor)
    {
        _sensors.Take(Forward(456) with { Id = id }, _now);

        Assert.Equal(isSensor, _sensors.Nearest(_now) is not null);
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(19, false)]
    [InlineData(20, true)]
    [InlineData(1199, true)]
    [InlineData(1200, false)]
    [InlineData(ushort.MaxValue, false)]
    public void OutOfItsReachASensorSaysNothing(ushort centimeters, bool isReading)
    {
        _sensors.Take(Forward(centimeters), _now);

        Assert.Equal(isReading, _sensors.Nearest(_now) is not null);
    }

    [Fact]
    public void WhatLooksElsewhereIsOfAnotherKindOrInvalidSaysNothing()
    {
        DistanceSensor[] others =
        [
            Forward(456) with { Orientation = MavSensorOrientation.Yaw45 },
            Forward(456) with { Orientation = MavSensorOrientation.Pitch270 },
            Forward(456) with { Type = MavDistanceSensor.Infrared },
            Forward(456) with { Type = MavDistanceSensor.Unknown },
            Forward(456) with { SignalQuality = 1 },
        ];

        foreach (var other in others)
        {
            _sensors.Take(other, _now);
            Assert.Null(_sensors.Nearest(_now));
        }
    }

    [Theory]
    [InlineData(1, 0, 0, 0, true)]
    [InlineData(0.7071f, 0.7071f, 0, 0, true)] // rolled about the nose
    [InlineData(0.9239f, 0, 0, 0.3827f, false)] // 45 degrees to the right
    [InlineData(0, 0, 1, 0, false)] // backward
    [InlineData(0, 0, 0, 0, false)] // not told
    public void ACustomMountIsTakenWhereItLooksForward(float w, float x, float y, float z, bool isTaken)
    {
        var told = Forward(456) with { Orientation = MavSensorOrientation.Custom };
        (told.Quaternion[0], told.Quaternion[1], told.Quaternion[2], told.Quaternion[3]) = (w, x, y, z);

        _sensors.Take(told, _now);

        Assert.Equal(isTaken, _sensors.Nearest(_now) is not null);
    }

    [Theory]
    [InlineData(200, true)]
    [InlineData(201, false)]
    public void AnOldReadingIsNone(int milliseconds, bool isReading)
    {
        _sensors.Take(Forward(456), _now);

        Assert.Equal(
            isReading, _sensors.Nearest(_now + TimeSpan.FromMilliseconds(milliseconds)) is not null);
    }

    [Fact]
    public void OfSeveralTheNearestCountsWhileItIsFreshAndSaysSomething()
    {
        _sensors.Take(Forward(300) with { Id = 2 }, _now);
        _sensors.Take(Forward(700) with { Id = 1 }, _now);
        Assert.Equal(3, _sensors.Nearest(_now)!.Value.Meters);

        _sensors.Take(Forward(ushort.MaxValue) with { Id = 2 }, _now);

        Assert.Equal(7, _sensors.Nearest(_now)!.Value.Meters);
    }

    [Fact]
    public void TheBeamIsAsSetElseAsToldElseAsUsual()
    {
        var set = new RangeSensors(beamRadians: 0.2f);
        set.Take(Forward(456) with { HorizontalFov = 0.4f }, _now);
        _sensors.Take(Forward(456) with { HorizontalFov = 0.4f }, _now);
        Assert.Equal(0.2f, set.Nearest(_now)!.Value.BeamRadians);
        Assert.Equal(0.4f, _sensors.Nearest(_now)!.Value.BeamRadians);

        _sensors.Take(Forward(456) with { Type = MavDistanceSensor.Ultrasound }, _now);

        Assert.Equal(0.5f, _sensors.Nearest(_now)!.Value.BeamRadians);
    }

    [Fact]
    public void ItsVarianceIsBelievedWhereItIsTold()
    {
        _sensors.Take(Forward(456) with { Covariance = 36 }, _now);
        Assert.Equal(0.06f, _sensors.Nearest(_now)!.Value.SigmaMeters, 1e-6);

        _sensors.Take(Forward(456) with { Covariance = 255 }, _now);
        Assert.Equal(0.1f, _sensors.Nearest(_now)!.Value.SigmaMeters);
    }

    [Fact]
    public void TheMessageIsAskedForOnlyWhereItIsHeard()
    {
        using var without = new FakeAutopilot();
        using var with = new FakeAutopilot(sensors: _sensors);

        foreach (var autopilot in new[] { without, with })
        {
            autopilot.Meet();
            autopilot.Pass(10);
        }

        Assert.DoesNotContain(without.Client.Rates.Rates, rate => rate.MessageId == DistanceSensor.MessageId);
        var asked = with.Client.Rates.Rates.Select(rate => rate.MessageId).ToList();
        Assert.Equal(
            [.. without.Client.Rates.Rates.Select(rate => rate.MessageId), DistanceSensor.MessageId], asked);
    }

    [Fact]
    public void OnlyTheAutopilotsOwnSensorsAreHeard()
    {
        using var autopilot = new FakeAutopilot(sensors: _sensors);
        autopilot.Meet();

        autopilot.SayAs(Forward(456), 7, 195);
        autopilot.Pass(10);
        Assert.Null(_sensors.Nearest(autopilot.Now));
        autopilot.Say(Forward(456));
        autopilot.Pass(10);

        Assert.Equal(4.56f, _sensors.Nearest(autopilot.Now)!.Value.Meters);
    }

    [Fact]
    public void OurOwnDistancesThatComeBackAreNoReading()
    {
        var now = TimeSpan.Zero;
        var (near, far) = LoopbackLink.Pair(() => now);
        using var autopilot = new SimulatedAutopilot(SimulatedAutopilotOptions.ReadySoon);
        autopilot.Attach(far);
        using var connection = new MavlinkConnection(near, new MavlinkAddress(1, 191));
        var client = new AutopilotClient(connection) { RangeSensors = _sensors };
        var wall = new ObstacleDistance
        {
            Increment = 5,
            MinDistance = 20,
            MaxDistance = 2000,
            Frame = MavFrame.BodyFrd,
        };
        ((Span<ushort>)wall.Distances).Fill(300);

        for (var i = 0; i < 1000; i++)
        {
            now += TimeSpan.FromMilliseconds(10);
            autopilot.Step(now);
            client.Receive(now);
            client.Tick(now);
            client.Send(wall, now);
            Assert.Null(_sensors.Nearest(now));
        }

        var echo = client.Rates.Rates.Single(rate => rate.MessageId == DistanceSensor.MessageId);
        Assert.True(echo.IsComing(now), $"{echo.ActualHz(now)} a second");
    }

    private static DistanceSensor Forward(ushort centimeters) => new()
    {
        MinDistance = 20,
        MaxDistance = 1200,
        CurrentDistance = centimeters,
        Type = MavDistanceSensor.Laser,
    };
}
