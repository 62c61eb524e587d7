using System.Numerics;
using DroneSeal.Core;
using DroneSeal.Host.CourseFlights;
using DroneSeal.Vision;

namespace DroneSeal.Host.Tests.CourseFlights;

public sealed class ReleasedWatchTests
{
    private readonly ReleasedWatch _watch = new(PinholeCamera.FromFieldOfView(416, 416, 1.3f, 0))
    {
        IsCounting = true,
    };

    private readonly DetectionList _released = new();
    private readonly ObstacleBatch _told = new();

    public ReleasedWatchTests()
    {
        _watch.SetClassNames(["person"]);
        _released.Add(new Detection(default, new PixelBox(190, 150, 226, 250), 0, 0.9f));
    }

    [Fact]
    public void WhatFlightIsNotToldOfIsLost()
    {
        Look();

        Assert.Equal((1, 1), (_watch.Told, _watch.Lost));
    }

    [Theory]
    [InlineData(1f, 0)]
    [InlineData(20f, 1)]
    public void OnlyWhatIsToldFartherAwayIsLost(float meters, int lost)
    {
        _told.Add(new Obstacle(1, 0, 0, 0, float.PositiveInfinity, meters, 0.1f, 0.3f, 1, EditId: 1));
        Look();

        Assert.Equal((1, lost), (_watch.Told, _watch.Lost));
    }

    private void Look() => _watch.Look(
        new Frame { Width = 416, Height = 416, Bgr = new byte[3 * 416 * 416] },
        new VehicleState(default, new Vector3(0, 0, -0.5f), default, 0, 0, 0, 0), _released, _told);
}
